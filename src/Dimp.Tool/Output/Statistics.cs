using Dimp.CompilerServices;
using Dimp.Tool.Commands;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>What is in a stream, in numbers.</summary>
internal sealed class Statistics(MessageProtocol protocol)
{
    private readonly Dictionary<Type, RecordStatistics> _records = [];
    private readonly ShapeKeys _keys = new(protocol);
    private readonly UnmatchedValues _unmatched = new(protocol);

    internal long Count { get; private set; }

    internal long Bytes { get; private set; }

    internal long Refused { get; private set; }

    internal IEnumerable<RecordStatistics> Records => _records.Values;

    /// <summary>Values of keys that tell messages apart, which no record declares.</summary>
    internal Tally Values { get; } = new();

    internal Tally Keys { get; } = new();

    internal Tally Problems { get; } = new();

    internal Tally Errors { get; } = new();

    internal void Add(ReadMessage message, ReadOnlySpan<byte> utf8Json)
    {
        Count++;
        Bytes += utf8Json.Length + 1;
        if (message.Record is not { } record)
        {
            Refused++;
            Errors.Add(Before(" (at byte", message.Error!));
            return;
        }
        RecordStatistics own = Of(record.GetType());
        own.Add(utf8Json.Length);
        // Unknown keys are listed last, because that puts the entries of a map into an array, where it takes longer to find one.
        IReadOnlyList<WireProblem> problems = record.Validate();
        for (int i = 0; i < problems.Count; i++)
        {
            // Without the value, so that equal problems are counted together.
            Problems.Add(Before("; it is ", problems[i].Message));
        }
        if (UnmatchedValues.In(record.Map, own.UnmatchedKeys) is { } value)
        {
            Values.Add(Excerpt.Of(value));
        }
        // Most messages have none, and an enumeration of none takes time too.
        if (own.Keys.HasUnknown(record.Map))
        {
            foreach (string key in own.Keys.UnknownIn(record.Map))
            {
                Keys.Add($"{own.Name}.{Excerpt.Of(key)}");
            }
        }
    }

    private RecordStatistics Of(Type record)
    {
        if (!_records.TryGetValue(record, out RecordStatistics? own))
        {
            _records.Add(record, own = new RecordStatistics(record.Name, _keys.Of(record), _unmatched.KeysOf(record)));
        }
        return own;
    }

    private static ReadOnlySpan<char> Before(string end, string text) =>
        text.IndexOf(end, StringComparison.Ordinal) is var length and >= 0 ? text.AsSpan(0, length) : text;
}

/// <summary>The messages of one record.</summary>
/// <param name="name">The name of the record.</param>
/// <param name="keys">The keys that it declares.</param>
/// <param name="unmatchedKeys">The keys that should tell its messages apart, and have no value that is declared.</param>
internal sealed class RecordStatistics(string name, DeclaredKeys keys, WireFieldKeys[] unmatchedKeys)
{
    internal string Name => name;

    internal DeclaredKeys Keys => keys;

    internal WireFieldKeys[] UnmatchedKeys => unmatchedKeys;

    internal long Count { get; private set; }

    internal long Bytes { get; private set; }

    internal long Longest { get; private set; }

    internal void Add(int length)
    {
        Count++;
        Bytes += length;
        Longest = Math.Max(Longest, length);
    }
}
