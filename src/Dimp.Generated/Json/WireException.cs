namespace Dimp;

/// <summary>An input is not a message, or is one that strict reading refuses.</summary>
public sealed class WireException : FormatException
{
    /// <summary>Creates the exception of an error.</summary>
    /// <param name="error">Why the input was refused.</param>
    public WireException(WireError error) : base(error?.ToString())
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>Why the input was refused.</summary>
    public WireError Error { get; }

    /// <summary>Where, counted in bytes of UTF-8 from the beginning of the input.</summary>
    public long ByteOffset => Error.ByteOffset;
}

/// <summary>Why an input was refused.</summary>
/// <param name="Message">What is wrong, as a sentence for a developer.</param>
/// <param name="ByteOffset">
/// Where, counted in bytes of UTF-8 from the beginning of the input; where the object begins in which a key is missing. It is
/// 0 when it is the message as a whole, or a <see cref="WireMap"/> that was edited.
/// </param>
public sealed record WireError(string Message, long ByteOffset)
{
    /// <summary>The message, and where.</summary>
    public override string ToString() => $"{Message} (at byte {ByteOffset})";
}
