using System.Runtime.InteropServices;

namespace Dimp.Tool.Output;

/// <summary>Counts texts. Of very many different ones it names only the first, so that the memory it needs is limited.</summary>
internal sealed class Tally
{
    internal const string Others = "(others)";

    private const int Most = 10_000;

    private readonly Dictionary<string, long> _counts = [];
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    internal Tally() => _bySpan = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    internal IEnumerable<KeyValuePair<string, long>> All => _counts;

    internal void Add(ReadOnlySpan<char> text) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, _counts.Count < Most || _bySpan.ContainsKey(text) ? text : Others, out _)++;
}
