using System.Text;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Output;

/// <summary>Finds the values that should tell a message apart, and which no record declares.</summary>
internal sealed class UnmatchedValues
{
    /// <summary>For each record that a message becomes when no case matches, the dispatchers that did not match.</summary>
    private readonly Dictionary<Type, List<WireDispatcherInfo>> _dispatchers = [];

    internal UnmatchedValues(MessageProtocol protocol)
    {
        foreach (WireDispatchInfo dispatch in protocol.Registries.SelectMany(registry => registry.Dispatch))
        {
            Collect(dispatch.Outcome);
        }
    }

    /// <summary>The values, as <c>command=dance</c>; <c>null</c> if there are none.</summary>
    internal string? In(WireRecord record)
    {
        if (!_dispatchers.TryGetValue(record.GetType(), out List<WireDispatcherInfo>? dispatchers))
        {
            return null;
        }
        string[] values =
        [
            .. from dispatcher in dispatchers
               from key in dispatcher.Keys
               let text = Encoding.UTF8.GetString(record.Map.GetText(key))
               where text.Length > 0
               select $"{key.Key}={text}",
        ];
        return values.Length == 0 ? null : string.Join(' ', values.Distinct());
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
        if (!_dispatchers.TryGetValue(record, out List<WireDispatcherInfo>? known))
        {
            _dispatchers.Add(record, known = []);
        }
        if (!known.Exists(other => other.Record == dispatcher.Record))
        {
            known.Add(dispatcher);
        }
    }
}
