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
            Errors.Add(message.Error!.Split(" (at byte", 2)[0]);
            return;
        }
        if (!_records.TryGetValue(record.GetType(), out RecordStatistics? own))
        {
            _records.Add(record.GetType(), own = new RecordStatistics(record.GetType().Name));
        }
        own.Add(utf8Json.Length);
        // Unknown keys are listed last, because that puts the entries of a map into an array, where it takes longer to find one.
        foreach (WireProblem problem in record.Validate())
        {
            Problems.Add(KindOf(problem));
        }
        if (_unmatched.In(record) is { } value)
        {
            Values.Add(value);
        }
        foreach (string key in _keys.UnknownIn(record))
        {
            Keys.Add($"{own.Name}.{key}");
        }
    }

    /// <summary>The problem without the value, so that equal ones are counted together.</summary>
    private static string KindOf(WireProblem problem) => problem.Message.Split("; it is ", 2)[0];
}

/// <summary>The messages of one record.</summary>
internal sealed class RecordStatistics(string name)
{
    internal string Name => name;

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
