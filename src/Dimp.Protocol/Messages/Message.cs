namespace Dimp.Protocol;

/// <summary>
/// A message. Its record is selected by the keys that it has: a content, data, or data with a signature. A message without
/// any of them is a plain <see cref="Message"/>, and its missing content is reported.
/// </summary>
[Dispatch, Requires("content")]
public partial record Message : Envelope
{
    /// <summary>The envelope: a view of this message.</summary>
    public Envelope Envelope => new(Map);

    /// <summary>Reads a message of DIMP. Applications with contents of their own have a registry of their own.</summary>
    /// <param name="utf8Json">The message as UTF-8.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    public static Message Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        DimpMessages.Default.Parse(utf8Json, options);
}
