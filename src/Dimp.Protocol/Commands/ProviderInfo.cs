namespace Dimp.Protocol;

/// <summary>The provider of a station.</summary>
[Shape]
public partial record ProviderInfo : WireRecord
{
    /// <summary>The provider.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }
}
