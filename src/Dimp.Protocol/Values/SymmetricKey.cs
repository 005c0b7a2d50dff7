namespace Dimp.Protocol;

/// <summary>A symmetric key, passed on to the cryptographic layers above. Only its short names are known here.</summary>
[Shape]
public partial record SymmetricKey : WireRecord
{
    /// <summary>The algorithm, such as <c>AES</c>.</summary>
    [Field("algorithm", Short = "A")] public partial string Algorithm { get; set; }

    /// <summary>The key itself.</summary>
    [Field("data", Short = "D")] public partial TransportableData? Data { get; set; }

    /// <summary>The initialisation vector.</summary>
    [Field("iv", Short = "I")] public partial TransportableData? Iv { get; set; }
}
