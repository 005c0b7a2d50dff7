using System.ComponentModel;
using Dimp.CompilerServices;

namespace Dimp;

// Access by declared field, for generated code: aliases are read, mirrors are written.
public sealed partial class WireMap
{
    /// <summary>
    /// The value of a field: the value of its key or, if that is absent or <c>null</c>, of the first alias that has one.
    /// Setting it writes the key and its mirrors and removes its aliases; an undefined value removes them all.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <exception cref="ArgumentException">
    /// The value to set would be nested too deeply; see <see cref="WireOptions.GreatestDepth"/>.
    /// </exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireValue this[WireFieldKeys field]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(field);
            return Find(field, out JsonEntry entry) is var index and >= 0 ? ValueAt(index, entry) : default;
        }
        set
        {
            ArgumentNullException.ThrowIfNull(field);
            Set(field, value);
        }
    }

    // By reference: a copy of a value that was just made would make the processor wait.
    internal void Set(WireFieldKeys field, in WireValue value)
    {
        if (value.Node is null)
        {
            SetEach(field, value);
            return;
        }
        ThrowIfTooDeep(value.Node);
        // Assigning a value to the place that it already has changes nothing, under its other names too.
        SetEach(field, IsWithin(value.Node) ? new WireValue(value.Node.CloneFor(null)) : value);
    }

    private void SetEach(WireFieldKeys field, in WireValue value)
    {
        // A node may stand under another name. Any other value is written first: if memory is exhausted then, nothing is lost.
        if (value.Node is not null)
        {
            RemoveOtherNames(field);
        }
        Put(field.PrimaryKey, value);
        foreach (WireKey mirror in field.MirrorKeys)
        {
            Put(mirror, value);
        }
        if (value.Node is null)
        {
            RemoveOtherNames(field);
        }
    }

    private void RemoveOtherNames(WireFieldKeys field)
    {
        foreach (WireKey alias in field.ReadKeys)
        {
            Remove(alias);
        }
        if (field.SingleKey is { } single)
        {
            Remove(single);
        }
    }

    /// <summary>The string of a field, as <see cref="WireValue.AsString"/> reads it. It is decoded once and remembered.</summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? GetString(WireFieldKeys field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Find(field, out JsonEntry entry) is var index and >= 0 ? StringAt(index, entry, field.TextKeys) : null;
    }

    /// <summary>The object of a field; <c>null</c> when there is none.</summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireMap? GetMap(WireFieldKeys field) => this[field].AsMap();

    /// <summary>
    /// The array of a field; <c>null</c> when there is none. If the message has a single item instead, this is an array
    /// with a copy of that item. It replaces the item when it is first edited.
    /// </summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireList? GetList(WireFieldKeys field) => this[field] is { IsNullOrUndefined: false } value
        ? value.AsList()
        : GetSingle(field) is { IsNullOrUndefined: false } single ? GetAbsent(field, single, WireList.OfCopy) : null;

    /// <summary>The single item that peers send instead of a field's list.</summary>
    internal WireValue GetSingle(WireFieldKeys field) => field.SingleKey is { } key ? this[key.Text] : default;

    /// <summary>
    /// The object of a field. If there is none, an empty object that becomes the field's value when it is first edited.
    /// </summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireMap GetMapOrNew(WireFieldKeys field) => GetMap(field) ?? GetAbsent(field, default, static _ => new WireMap());

    /// <summary>
    /// The array of a field. If there is none, an empty array that becomes the field's value when it is first edited.
    /// </summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireList GetListOrNew(WireFieldKeys field) => GetList(field) ?? GetAbsent(field, default, static _ => new WireList());

    /// <summary>Whether the field's key or one of its aliases is present, even if its value is <c>null</c>.</summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool ContainsKey(WireFieldKeys field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Find(field, out _) >= 0;
    }

    internal bool ContainsKey(WireKey key) => Find(key) >= 0;

    /// <summary>
    /// The text for dispatch, as UTF-8: the content of a string, or the text of a number. It is empty for any other value.
    /// </summary>
    /// <param name="field">The field.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ReadOnlySpan<byte> GetText(WireFieldKeys field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Find(field, out JsonEntry entry) >= 0 ? entry.DispatchText(Buffer) : default;
    }

    private void Put(WireKey key, in WireValue value)
    {
        if (value.IsUndefined)
        {
            Remove(key);
        }
        else
        {
            Set(key, value);
        }
    }
}
