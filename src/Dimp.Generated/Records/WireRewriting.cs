using System.Globalization;

namespace Dimp;

/// <summary>Rewrites the copy of a record for other peers; generated code hands it field by field.</summary>
public sealed partial class WireRewriting
{
    private readonly WireRecord _record;
    private readonly WireMap _map;
    private HashSet<string>? _begun;

    /// <summary>For whom the message is written.</summary>
    public WireProfile Profile { get; }

    /// <summary>Whether the record is nested, at any depth, in one of that kind.</summary>
    /// <typeparam name="TRecord">The kind.</typeparam>
    public bool IsWithin<TRecord>() where TRecord : WireRecord
    {
        WireRewriting? outer = _outer;
        while (outer is not null && outer._record is not TRecord)
        {
            outer = outer._outer;
        }
        return outer is not null;
    }

    /// <summary>
    /// Whether no more derived record rewrites the field: one that overrides it with a narrower type comes first, and is the
    /// only one.
    /// </summary>
    /// <param name="field">The field.</param>
    public bool TryBegin(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return (_begun ??= []).Add(field.Name);
    }

    /// <summary>Writes a field under its key and all its old names, or under its short one alone.</summary>
    /// <param name="field">The field.</param>
    /// <exception cref="InvalidOperationException">The message already has the short name: one of both values would be lost.</exception>
    public void Field(WireField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (IsSearching)
        {
            return;
        }
        if (Profile == WireProfile.Legacy)
        {
            WriteLegacy(field);
        }
        else if (field.Short is { } name && _map.ContainsKey(field.Name))
        {
            if (_map.ContainsKey(name.Text))
            {
                throw new InvalidOperationException(
                    $"The message has \"{field.Name}\" and \"{name.Text}\"; as the one is short for the other, a value would be lost.");
            }
            _map.Rename(field.Key, name);
        }
    }

    /// <summary>Rewrites a nested record. Short names are for the outermost message alone.</summary>
    /// <param name="record">The record, a view that writes through.</param>
    public void Nested(WireRecord? record)
    {
        if (IsSearching && record is not null)
        {
            Found(record);
        }
    }

    /// <summary>Rewrites the records of a list, or the one that stands alone for it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="read">Makes a record of an item; <c>null</c> when it is none.</param>
    public void NestedList(WireField field, Func<WireValue, WireRecord?> read)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(read);
        if (!IsSearching)
        {
            return;
        }
        if (field.SingleIn(_map) is { IsNullOrUndefined: false } single)
        {
            Nested(read(single));
            return;
        }
        foreach (WireValue item in _map[field].AsList() ?? [])
        {
            Nested(read(item));
        }
    }

    private void WriteLegacy(WireField field)
    {
        WireValue value = _map[field];
        if (value.IsNullOrUndefined)
        {
            return;
        }
        if (field.IsLegacyNumber && IsNumber(value))
        {
            value = value.AsInt64();
            _map.Set(field.Key, value);
        }
        if (field.Legacy.Length > 0 && _map[field.Name].IsNullOrUndefined)
        {
            _map.Set(field.Key, value);
        }
        foreach (WireKey name in field.Legacy)
        {
            _map.Set(name, value);
        }
    }

    private static bool IsNumber(WireValue value) =>
        value.Kind == WireKind.String && value.AsInt64()?.ToString(CultureInfo.InvariantCulture) == value.AsString();
}
