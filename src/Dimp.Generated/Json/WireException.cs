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
