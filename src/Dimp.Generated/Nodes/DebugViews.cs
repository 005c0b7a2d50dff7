using System.Diagnostics;

namespace Dimp;

/// <summary>A map as a debugger shows it: the keys and their values.</summary>
internal sealed class WireMapDebugView(WireMap map)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public KeyValuePair<string, WireValue>[] Entries => [.. map];
}

/// <summary>A list as a debugger shows it: the items.</summary>
internal sealed class WireListDebugView(WireList list)
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public WireValue[] Items => [.. list];
}
