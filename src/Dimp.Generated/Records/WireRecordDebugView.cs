using System.Diagnostics;

namespace Dimp;

/// <summary>The debugger's view of a record: its properties, the message, its problems and its unknown keys.</summary>
internal sealed class WireRecordDebugView(WireRecord record)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public WirePropertyDebugView[] Properties =>
        Array.ConvertAll(record.DeclaredFields, declared => new WirePropertyDebugView(declared.Name, declared.GetObject(record)));

    /// <summary>The keys with their values.</summary>
    public WireMap Map => record.Map;

    public IReadOnlyList<WireProblem> Problems => record.Validate();

    /// <summary>The keys that the record does not declare.</summary>
    public string[] UnknownKeys => [.. record.Map.Keys.Except(record.DeclaredShape?.KnownKeys ?? [])];
}

/// <summary>A property and its value, as one line of a debugger.</summary>
[DebuggerDisplay("{Value}", Name = "{Name,nq}")]
internal sealed class WirePropertyDebugView(string name, object? value)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Name => name;

    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public object? Value => value;
}
