namespace Dimp.Protocol;

/// <summary>Asks for a meta, or answers with it.</summary>
[Command(CommandNames.Meta)]
public partial record MetaCommand : Command
{
    /// <summary>Whose meta it is.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }

    /// <summary>The meta; <c>null</c> in a request.</summary>
    [Field("meta")] public partial WireMap? Meta { get; set; }

    /// <summary>Asks for a meta.</summary>
    /// <param name="did">The owner.</param>
    [Factory]
    public static partial MetaCommand Query(Identifier did);

    /// <summary>Answers with a meta.</summary>
    /// <param name="did">The owner.</param>
    /// <param name="meta">The meta.</param>
    [Factory]
    public static partial MetaCommand Response(Identifier did, WireMap meta);
}
