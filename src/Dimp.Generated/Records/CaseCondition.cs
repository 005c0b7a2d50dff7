using System.Text;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>What the cases of one record demand of a message: one of several sets of keys and values.</summary>
/// <param name="alternatives">The sets, at least one, each with at least one key.</param>
internal sealed class CaseCondition(CaseKey[][] alternatives)
{
    internal bool IsMetBy(WireMap map)
    {
        foreach (CaseKey[] keys in alternatives)
        {
            if (FindUnmet(keys, map) is null)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The key to point at in a message that does not meet the condition.</summary>
    internal string UnmetKey(WireMap map) => FindUnmet(alternatives[0], map)!.Key;

    /// <summary>The condition: <c>"app" to be "chat" and "mod" to be "bottle"</c>.</summary>
    public override string ToString() => string.Join(", or ", alternatives.Select(static keys => string.Join<CaseKey>(" and ", keys)));

    private static CaseKey? FindUnmet(CaseKey[] keys, WireMap map)
    {
        foreach (CaseKey key in keys)
        {
            if (!key.IsMetBy(map))
            {
                return key;
            }
        }
        return null;
    }
}

/// <summary>A key and the values that it may have.</summary>
/// <param name="declared">The key.</param>
/// <param name="values">The values; none if the key only has to be present.</param>
internal sealed class CaseKey(WireField declared, IEnumerable<string> values)
{
    private readonly byte[][] _values = [.. values.Select(Encoding.UTF8.GetBytes)];

    internal string Key => declared.Key;

    internal bool IsMetBy(WireMap map)
    {
        if (_values.Length == 0)
        {
            return map.ContainsKey(declared);
        }
        ReadOnlySpan<byte> text = map.GetText(declared);
        foreach (byte[] value in _values)
        {
            if (text.SequenceEqual(value))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The condition: <c>"command" to be "search" or "find"</c>.</summary>
    public override string ToString() => _values.Length == 0
        ? $"\"{Key}\" to be present"
        : $"\"{Key}\" to be {string.Join(" or ", _values.Select(static value => $"\"{Encoding.UTF8.GetString(value)}\""))}";
}
