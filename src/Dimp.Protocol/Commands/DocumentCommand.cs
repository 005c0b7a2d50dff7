namespace Dimp.Protocol;

/// <summary>Asks for documents, or answers with them.</summary>
[Command(CommandNames.Documents, "document")]
public partial record DocumentCommand : Command
{
    /// <summary>Whose documents they are.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }

    /// <summary>The meta that goes with them.</summary>
    [Field("meta")] public partial WireMap? Meta { get; set; }

    /// <summary>The documents; <c>null</c> in a request.</summary>
    [Field("documents", Single = "document")] public partial IReadOnlyList<WireMap>? Documents { get; set; }

    /// <summary>In a request: only documents newer than this are asked for.</summary>
    [Field("last_time")] public partial DateTimeOffset? LastTime { get; set; }

    /// <summary>Asks for documents.</summary>
    /// <param name="did">The owner.</param>
    /// <param name="lastTime">The time of the newest one known.</param>
    [Factory]
    public static partial DocumentCommand Query(Identifier did, DateTimeOffset? lastTime = null);

    /// <summary>Answers with documents.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="meta">The meta that goes with them.</param>
    /// <param name="did">Whose; that of the first document when <c>null</c>.</param>
    /// <exception cref="ArgumentException">The owner of the documents is neither given nor named in a document.</exception>
    public static DocumentCommand Response(IReadOnlyList<WireMap> documents, WireMap? meta = null, Identifier? did = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return new DocumentCommand
        {
            Did = did ?? documents.Select(OwnerOf).FirstOrDefault(owner => owner is not null)
                ?? throw new ArgumentException("It is not said whose documents they are.", nameof(did)),
            Meta = meta,
            Documents = documents,
        };
    }

    /// <summary>Old peers expect another name of this command, and one document at a time.</summary>
    private protected override void AdaptToOldPeers()
    {
        base.AdaptToOldPeers();
        Map["command"] = "document";
        Map["cmd"] = "document";
        if (Documents is { Count: > 0 } documents)
        {
            WireMap last = documents[^1].Clone();
            if (last["did"] is { IsNullOrUndefined: false } owner)
            {
                last["ID"] = owner;
            }
            Map["document"] = last;
            if (Map.GetList("documents") is { Count: 1 })
            {
                Map.Remove("documents");
            }
        }
    }

    private static Identifier? OwnerOf(WireMap document) =>
        document["did"].As<Identifier>() ?? document["ID"].As<Identifier>();
}
