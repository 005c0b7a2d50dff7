using System.Text;
using Dimp.CompilerServices;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>Finds the values that should tell a message apart, and which no record declares.</summary>
internal sealed class UnmatchedValues
{
    /// <summary>For each record that a message becomes when no case matches, the keys of the dispatchers that did not match.</summary>
    private readonly Dictionary<Type, List<WireFieldKeys>> _keys = [];

    internal UnmatchedValues(MessageProtocol protocol)
    {
        foreach (WireDispatchInfo dispatch in protocol.Registries.SelectMany(registry => registry.Dispatch))
        {
            Collect(dispatch.Outcome);
        }
    }

    /// <summary>The keys of which a record has no value that is declared. None, if it is told apart.</summary>
    internal WireFieldKeys[] KeysOf(Type record) => [.. _keys.GetValueOrDefault(record, [])];

    /// <summary>The values of some keys, as <c>command=dance</c>; <c>null</c> if there are none.</summary>
    internal static string? In(WireMap message, WireFieldKeys[] keys)
    {
        string? values = null;
        foreach (WireFieldKeys key in keys)
        {
            ReadOnlySpan<byte> text = message.GetText(key);
            if (!text.IsEmpty)
            {
                values = $"{values}{(values is null ? "" : " ")}{key.Key}={Encoding.UTF8.GetString(text)}";
            }
        }
        return values;
    }

    private void Collect(WireOutcomeInfo outcome)
    {
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers)
        {
            Add(outcome.Record, dispatcher);
            foreach (WireCaseInfo @case in dispatcher.Cases)
            {
                Collect(@case.Outcome);
            }
            foreach (WireFallbackInfo fallback in dispatcher.Fallbacks)
            {
                Add(fallback.Outcome.Record, dispatcher);
                Collect(fallback.Outcome);
            }
        }
    }

    private void Add(Type? record, WireDispatcherInfo dispatcher)
    {
        if (record is null || dispatcher.Cases.Count == 0)
        {
            return;
        }
        if (!_keys.TryGetValue(record, out List<WireFieldKeys>? known))
        {
            _keys.Add(record, known = []);
        }
        known.AddRange(dispatcher.Keys.ExceptBy(known.Select(key => key.Key), key => key.Key));
    }
}
