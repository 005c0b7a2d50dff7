using System.Globalization;
using Dimp.CompilerServices;

namespace Dimp;

// Nested records are rewritten before the old names of a field get copies of its value. So each record is visited twice:
// first to find the records nested in it, then, the innermost first, to write its fields. Loops do this, so that a deep
// message needs no more stack.
/// <summary>Rewrites the copy of a record for other peers.</summary>
public sealed class WireRewriting
{
    private readonly WireRewriting? _outer;

    /// <summary>Collects the nested records; <c>null</c> when they are not searched for.</summary>
    private List<WireRewriting>? _found;

    private WireRewriting(WireRecord record, WireProfile profile, WireRewriting? outer)
    {
        Record = record;
        Profile = profile;
        _outer = outer;
    }

    private WireMap Map => Record.Map;

    internal WireRecord Record { get; }

    /// <summary>The profile that the message is written with.</summary>
    public WireProfile Profile { get; }

    /// <summary>Whether the record is nested, at any depth, in a record of a type.</summary>
    /// <typeparam name="TRecord">The type.</typeparam>
    public bool IsWithin<TRecord>() where TRecord : WireRecord
    {
        WireRewriting? outer = _outer;
        while (outer is not null && outer.Record is not TRecord)
        {
            outer = outer._outer;
        }
        return outer is not null;
    }

    /// <summary>Rewrites a record and, for old peers, those nested in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    internal static void Rewrite(WireRecord record, WireProfile profile)
    {
        if (profile is not (WireProfile.Legacy or WireProfile.Short))
        {
            throw new ArgumentOutOfRangeException(nameof(profile), profile, "There is no such profile.");
        }
        var outermost = new WireRewriting(record, profile, outer: null);
        if (profile == WireProfile.Legacy)
        {
            outermost.WriteNested();
        }
        record.RewriteWith(outermost);
    }

    private void WriteNested()
    {
        // A record comes after the record that contains it. In reverse order, the inner ones come first.
        List<WireRewriting> nested = [];
        SearchInto(nested);
        for (int i = 0; i < nested.Count; i++)
        {
            nested[i].SearchInto(nested);
        }
        for (int i = nested.Count - 1; i >= 0; i--)
        {
            nested[i].Record.RewriteWith(nested[i]);
        }
    }

    private void SearchInto(List<WireRewriting> found)
    {
        _found = found;
        Record.FindNested(this);
    }

    internal void Found(WireRecord record) => _found!.Add(new WireRewriting(record, Profile, this));

    /// <summary>Writes a field under its key and all its old names, or under its short one alone.</summary>
    /// <exception cref="InvalidOperationException">
    /// The message already has the short name, so one of the two values would be lost.
    /// </exception>
    internal void Write(WireField field)
    {
        if (Profile == WireProfile.Legacy)
        {
            WriteLegacy(field);
        }
        else if (field.ShortKey is { } name && Map.ContainsKey(field.Key))
        {
            if (Map.ContainsKey(name.Text))
            {
                throw new InvalidOperationException(
                    $"The message has \"{field.Key}\" and \"{name.Text}\"; as the one is short for the other, a value would be lost.");
            }
            Map.Rename(field.PrimaryKey, name);
        }
    }

    private void WriteLegacy(WireField field)
    {
        WireValue value = Map[field];
        if (value.IsNullOrUndefined)
        {
            return;
        }
        if (field.LegacyAs == WireKind.Number && IsNumber(value))
        {
            value = value.AsInt64();
            Map.Set(field.PrimaryKey, value);
        }
        if (field.LegacyKeys.Length > 0 && Map[field.Key].IsNullOrUndefined)
        {
            Map.Set(field.PrimaryKey, value);
        }
        foreach (WireKey name in field.LegacyKeys)
        {
            Map.Set(name, value);
        }
    }

    private static bool IsNumber(WireValue value) =>
        value.Kind == WireKind.String && value.AsInt64()?.ToString(CultureInfo.InvariantCulture) == value.AsString();
}
