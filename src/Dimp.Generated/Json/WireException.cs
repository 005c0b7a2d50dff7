namespace Dimp;

/// <summary>The input is not a message, or strict reading refuses it.</summary>
public sealed class WireException : FormatException
{
    /// <summary>Creates an exception with an error.</summary>
    /// <param name="error">Why the input was refused.</param>
    /// <exception cref="ArgumentNullException">The error is <c>null</c>.</exception>
    public WireException(WireError error) : base(error?.ToString())
    {
        ArgumentNullException.ThrowIfNull(error);
        Error = error;
    }

    /// <summary>Why the input was refused.</summary>
    public WireError Error { get; }

    /// <summary>The position of the error in bytes of UTF-8, from the beginning of the input.</summary>
    public long ByteOffset => Error.ByteOffset;
}

/// <summary>Why an input was refused.</summary>
/// <param name="Message">The reason, as a sentence for a developer.</param>
/// <param name="ByteOffset">
/// The position of the error in bytes of UTF-8, from the beginning of the input. For a missing key, it is the beginning of
/// the object. It is 0 for the message as a whole, and for a <see cref="WireMap"/> that was edited.
/// </param>
public sealed record WireError(string Message, long ByteOffset)
{
    /// <summary>The message and the position.</summary>
    public override string ToString() => $"{Message} (at byte {ByteOffset})";
}
