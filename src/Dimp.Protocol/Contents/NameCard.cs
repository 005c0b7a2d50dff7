namespace Dimp.Protocol;

/// <summary>A name card (type 51).</summary>
[Content(0x33, "card")]
public partial record NameCard : Content
{
    /// <summary>Whose card it is.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }

    /// <summary>The name.</summary>
    [Field("name")] public partial string Name { get; set; }

    /// <summary>The picture.</summary>
    [Field("avatar")] public partial PortableNetworkFile? Avatar { get; set; }

    /// <summary>Creates a card.</summary>
    /// <param name="did">Whose card it is.</param>
    /// <param name="name">The name.</param>
    /// <param name="avatar">The picture.</param>
    [Factory]
    public static partial NameCard Create(Identifier did, string name, PortableNetworkFile? avatar = null);
}
