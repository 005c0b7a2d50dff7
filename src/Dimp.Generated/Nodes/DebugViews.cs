using System.Diagnostics;

namespace Dimp;

/// <summary>The debugger's view of a map: the keys and their values.</summary>
internal sealed class WireMapDebugView(WireMap map)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<string, WireValue>[] Entries => [.. map];
}

/// <summary>The debugger's view of a list: the items.</summary>
internal sealed class WireListDebugView(WireList list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public WireValue[] Items => [.. list];
}
