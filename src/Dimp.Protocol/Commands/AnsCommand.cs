namespace Dimp.Protocol;

/// <summary>Asks for the identifiers behind short names, or answers with them.</summary>
[Command("ans")]
public partial record AnsCommand : Command
{
    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names
    {
        get => NameText?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        set => NameText = string.Join(' ', value);
    }

    /// <summary>The identifier of each name; empty in a question.</summary>
    [Field("records")] public partial WireMap Records { get; set; }

    [Field("names")] private partial string? NameText { get; set; }

    /// <summary>Asks for names.</summary>
    /// <param name="names">The names.</param>
    public static AnsCommand Query(params IReadOnlyList<string> names) => new() { Names = names };

    /// <summary>Answers with identifiers.</summary>
    /// <param name="names">The names.</param>
    /// <param name="records">The identifier of each name.</param>
    public static AnsCommand Response(IReadOnlyList<string> names, IReadOnlyDictionary<string, Identifier> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var map = new WireMap();
        foreach ((string name, Identifier identifier) in records)
        {
            map[name] = WireValue.From(identifier);
        }
        return new AnsCommand { Names = names, Records = map };
    }
}
