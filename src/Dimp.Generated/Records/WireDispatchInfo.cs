using System.ComponentModel;
using System.Text;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>How a registry tells the messages under one root apart.</summary>
/// <param name="root">The root.</param>
/// <param name="outcome">What a message under the root becomes.</param>
public sealed class WireDispatchInfo(Type root, WireOutcomeInfo outcome)
{
    /// <summary>The record under which the messages are declared.</summary>
    public Type Root { get; } = root;

    /// <summary>What a message becomes: the first dispatchers, and the record if none of them finds one.</summary>
    public WireOutcomeInfo Outcome { get; } = outcome;
}

/// <summary>What a message becomes that a dispatcher has matched so far.</summary>
/// <param name="record">The record if no dispatcher finds a more specific one; <c>null</c> if there is no such record.</param>
/// <param name="dispatchers">The dispatchers that may find a more specific record.</param>
public sealed class WireOutcomeInfo(Type? record, params WireDispatcherInfo[] dispatchers)
{
    /// <summary>
    /// The record if no dispatcher finds a more specific one. If it is <c>null</c>, the message does not match here, and the
    /// next possibility is tried.
    /// </summary>
    public Type? Record { get; } = record;

    /// <summary>The dispatchers that may find a more specific record. The first that finds one decides.</summary>
    public IReadOnlyList<WireDispatcherInfo> Dispatchers { get; } = dispatchers;

    /// <summary>The type that a more specific record must have; <c>null</c> if every one of them has it.</summary>
    public Type? Wanted { get; init; }
}

/// <summary>Keys that tell records apart.</summary>
/// <param name="record">The record whose descendants they tell apart.</param>
/// <param name="keys">The keys.</param>
/// <param name="cases">The cases.</param>
/// <param name="fallbacks">The fallbacks.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireDispatcherInfo(Type record, WireFieldKeys[] keys, WireCaseInfo[] cases, WireFallbackInfo[] fallbacks)
{
    /// <summary>The record whose descendants the keys tell apart.</summary>
    public Type Record { get; } = record;

    /// <summary>The keys whose values are compared, in the order of the values of a case.</summary>
    public IReadOnlyList<WireFieldKeys> Keys { get; } = keys;

    /// <summary>The cases. If several match, the one with values for the most keys decides.</summary>
    public IReadOnlyList<WireCaseInfo> Cases { get; } = cases;

    /// <summary>What decides when no case matches: the first whose key the message has.</summary>
    public IReadOnlyList<WireFallbackInfo> Fallbacks { get; } = fallbacks;

    /// <summary>What a message may become by these keys: the outcomes of the cases, and then those of the fallbacks.</summary>
    public IEnumerable<WireOutcomeInfo> Outcomes =>
        Cases.Select(static @case => @case.Outcome).Concat(Fallbacks.Select(static fallback => fallback.Outcome));

    /// <summary>The cases, those with values for the most keys first.</summary>
    internal IReadOnlyList<WireCaseInfo> LongestFirst { get; } = [.. cases.OrderByDescending(static @case => @case.Values.Count)];

    /// <summary>Whether a message has the values of a case of this dispatcher.</summary>
    internal bool IsCase(WireCaseInfo @case, WireMap message) => CountMet(@case, message) == @case.Values.Count;

    /// <summary>For how many keys, from the first on, a message has a value of a case of this dispatcher.</summary>
    internal int CountMet(WireCaseInfo @case, WireMap message)
    {
        int met = 0;
        while (met < @case.Values.Count && @case.HasValue(met, message.GetText(Keys[met])))
        {
            met++;
        }
        return met;
    }
}

/// <summary>Values of keys that lead to a record.</summary>
/// <param name="values">The values.</param>
/// <param name="outcome">The outcome.</param>
public sealed class WireCaseInfo(string[][] values, WireOutcomeInfo outcome)
{
    private readonly byte[][][] _utf8 = Array.ConvertAll(values, static alternatives => Array.ConvertAll(alternatives, Encoding.UTF8.GetBytes));

    /// <summary>For each key, from the first on, the values of which one must be there. Keys at the end may have none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Values { get; } = values;

    /// <summary>What a message with these values becomes.</summary>
    public WireOutcomeInfo Outcome { get; } = outcome;

    /// <summary>Whether a text is one of the values for a key.</summary>
    internal bool HasValue(int key, ReadOnlySpan<byte> text)
    {
        foreach (byte[] value in _utf8[key])
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }
        return false;
    }
}

/// <summary>A key whose presence leads to a record.</summary>
/// <param name="key">The key.</param>
/// <param name="outcome">The outcome.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireFallbackInfo(WireFieldKeys key, WireOutcomeInfo outcome)
{
    /// <summary>The key. Its value may be <c>null</c>.</summary>
    public WireFieldKeys Key { get; } = key;

    /// <summary>What a message with this key becomes.</summary>
    public WireOutcomeInfo Outcome { get; } = outcome;
}
