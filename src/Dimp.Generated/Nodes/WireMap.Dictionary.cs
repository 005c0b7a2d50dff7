using System.Collections;

namespace Dimp;

// The dictionary interfaces. They show each key once, with its last value.
public sealed partial class WireMap : IDictionary<string, WireValue>, IReadOnlyDictionary<string, WireValue>
{
    /// <summary>The number of different keys.</summary>
    public int Count
    {
        get
        {
            if (ArePacked || TryPack())
            {
                return _packed.CountKeys(EntryCount, Source);
            }
            if (Entries.Length > LargestScanned)
            {
                return Keyed().Count;
            }
            int count = 0;
            for (int i = 0; i < Entries.Length; i++)
            {
                count += IsVisible(i) ? 1 : 0;
            }
            return count;
        }
    }

    // Arrays, because one cannot add to them or remove from them: the map would not change.
    /// <summary>The keys in their order on the wire: a copy, which is read-only.</summary>
    public ICollection<string> Keys => (string[])[.. this.Select(static entry => entry.Key)];

    /// <summary>The values in the order of their keys: a copy, which is read-only.</summary>
    public ICollection<WireValue> Values => (WireValue[])[.. this.Select(static entry => entry.Value)];

    IEnumerable<string> IReadOnlyDictionary<string, WireValue>.Keys => Keys;

    IEnumerable<WireValue> IReadOnlyDictionary<string, WireValue>.Values => Values;

    bool ICollection<KeyValuePair<string, WireValue>>.IsReadOnly => false;

    /// <summary>Adds a new key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value; an undefined one adds nothing.</param>
    /// <exception cref="ArgumentException">
    /// The key is already present, or has an unpaired surrogate, or the value would be nested too deeply; see
    /// <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
    public void Add(string key, WireValue value)
    {
        if (ContainsKey(key))
        {
            throw new ArgumentException($"The map already has the key \"{key}\".", nameof(key));
        }
        this[key] = value;
    }

    /// <summary>Removes a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it was present.</returns>
    public bool Remove(string key) => Find(key, out _) >= 0 && Remove(WireKey.Of(key));

    /// <summary>Removes every key.</summary>
    public void Clear()
    {
        Prepare();
        DeleteEntries();
        ForgetKeys();
    }

    /// <summary>Whether a key is present, even if its value is <c>null</c>.</summary>
    /// <param name="key">The key.</param>
    public bool ContainsKey(string key) => Find(key, out _) >= 0;

    /// <summary>Gets the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether the key is present.</returns>
    public bool TryGetValue(string key, out WireValue value)
    {
        value = this[key];
        return !value.IsUndefined;
    }

    /// <summary>The keys and their values, in their order on the wire.</summary>
    /// <exception cref="InvalidOperationException">The map was edited during the enumeration.</exception>
    public IEnumerator<KeyValuePair<string, WireValue>> GetEnumerator()
    {
        int version = Version;
        for (int i = 0; i < Entries.Length; i++)
        {
            if (IsVisible(i))
            {
                yield return new(KeyAt(i), ValueAt(i));
                if (version != Version)
                {
                    throw new InvalidOperationException("The map was edited while it was enumerated.");
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void ICollection<KeyValuePair<string, WireValue>>.Add(KeyValuePair<string, WireValue> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, WireValue>>.Contains(KeyValuePair<string, WireValue> item) =>
        TryGetValue(item.Key, out WireValue value) && value == item.Value;

    bool ICollection<KeyValuePair<string, WireValue>>.Remove(KeyValuePair<string, WireValue> item) =>
        ((ICollection<KeyValuePair<string, WireValue>>)this).Contains(item) && Remove(item.Key);

    void ICollection<KeyValuePair<string, WireValue>>.CopyTo(KeyValuePair<string, WireValue>[] array, int arrayIndex)
    {
        ThrowIfNoRoom(array, arrayIndex, Count);
        foreach (KeyValuePair<string, WireValue> entry in this)
        {
            array[arrayIndex++] = entry;
        }
    }
}
