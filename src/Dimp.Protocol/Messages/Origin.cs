namespace Dimp.Protocol;

/// <summary>The data of the original message in a quotation or a receipt.</summary>
[Shape]
public partial record Origin : Envelope
{
    /// <summary>The serial number of the message's content; <c>null</c> when not given.</summary>
    [Field("sn")] public partial long? Sn { get; set; }

    /// <summary>The signature of the message; <c>null</c> when not given.</summary>
    [Field("signature")] public partial string? Signature { get; set; }
}
