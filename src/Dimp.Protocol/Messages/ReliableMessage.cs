namespace Dimp.Protocol;

/// <summary>An encrypted message with the sender's signature. Stations pass on such messages.</summary>
[Fallback(Having = "signature")]
public partial record ReliableMessage : SecureMessage
{
    /// <summary>The signature of the data.</summary>
    [Field("signature", Short = "V", Required = true)] public partial TransportableData? Signature { get; set; }

    /// <summary>The sender's meta, in a first message.</summary>
    [Field("meta", Short = "M")] public partial WireMap? Meta { get; set; }

    /// <summary>The sender's visa, in a first message.</summary>
    [Field("visa", Short = "P")] public partial WireMap? Visa { get; set; }
}
