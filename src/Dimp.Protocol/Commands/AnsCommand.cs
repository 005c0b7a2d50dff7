namespace Dimp.Protocol;

/// <summary>Asks for the identifiers behind short names, or answers with them.</summary>
[Command(CommandNames.Ans)]
public partial record AnsCommand : Command
{
    /// <summary>
    /// The separators of names: white space as in Python's <c>str.split()</c>, with the separators U+001C to U+001F.
    /// </summary>
    private static readonly char[] WhiteSpace =
    [
        .. "\t\n\v\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a",
        .. "\u2028\u2029\u202f\u205f\u3000",
    ];

    /// <summary>
    /// The names. On the wire they are one text, separated by white space. A name with white space becomes several names.
    /// </summary>
    public IReadOnlyList<string> Names
    {
        get => NameText?.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries) ?? [];
        set => NameText = value is null ? null : string.Join(' ', value);
    }

    /// <summary>The identifier of each name; empty in a request.</summary>
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
