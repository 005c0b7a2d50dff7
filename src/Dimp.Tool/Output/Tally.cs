using System.Runtime.InteropServices;

namespace Dimp.Tool.Output;

/// <summary>Counts texts. Of very many different ones it names only the first, so that the memory it needs is limited.</summary>
internal sealed class Tally
{
    internal const string Others = "(others)";

    private const int Most = 10_000;

    private readonly Dictionary<string, long> _counts = [];

    internal IEnumerable<KeyValuePair<string, long>> All => _counts;

    internal void Add(string text) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, _counts.Count < Most || _counts.ContainsKey(text) ? text : Others, out _)++;
}
