using Dimp.CompilerServices;

namespace Dimp.Tool.Output;

/// <summary>The keys that one record declares.</summary>
internal sealed class DeclaredKeys
{
    private readonly HashSet<string> _names;

    /// <summary>The same keys as a map finds them fastest, those that were found most often first.</summary>
    private readonly WireField[] _fields;

    private readonly long[] _found;

    internal DeclaredKeys(string[] names)
    {
        _names = [.. names];
        _fields = [.. names.Distinct().Select(name => new WireField<WireValue>(name, name, WireType.Value))];
        _found = new long[_fields.Length];
    }

    /// <summary>The keys of a message that are not declared.</summary>
    internal IEnumerable<string> UnknownIn(WireMap message) => HasUnknown(message) ? message.Keys.Where(key => !_names.Contains(key)) : [];

    /// <summary>Whether a message has a key that is not declared.</summary>
    /// <remarks>To decode the keys takes longer than to look for those that are known.</remarks>
    internal bool HasUnknown(WireMap message)
    {
        int rest = message.Count;
        for (int i = 0; i < _fields.Length && rest > 0; i++)
        {
            if (message.ContainsKey(_fields[i]))
            {
                rest--;
                Count(i);
            }
        }
        return rest > 0;
    }

    private void Count(int found)
    {
        _found[found]++;
        if (found > 0 && _found[found] > _found[found - 1])
        {
            (_found[found], _found[found - 1]) = (_found[found - 1], _found[found]);
            (_fields[found], _fields[found - 1]) = (_fields[found - 1], _fields[found]);
        }
    }
}
