namespace Dimp.Protocol;

/// <summary>What a quotation or a receipt says about the message it is about.</summary>
[Shape]
public partial record Origin : Envelope
{
    /// <summary>The serial number of the message's content; <c>null</c> when it is not said.</summary>
    [Field("sn")] public partial long? Sn { get; set; }

    /// <summary>The signature of the message; <c>null</c> when it is not said.</summary>
    [Field("signature")] public partial string? Signature { get; set; }
}
