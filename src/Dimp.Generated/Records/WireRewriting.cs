using System.Globalization;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>Rewrites the copy of a record for other peers.</summary>
public sealed partial class WireRewriting
{
    private WireMap Map => Record.Map;

    internal WireRecord Record { get; }

    /// <summary>For whom the message is written.</summary>
    public WireProfile Profile { get; }

    /// <summary>Whether the record is nested, at any depth, in one of that kind.</summary>
    /// <typeparam name="TRecord">The kind.</typeparam>
    public bool IsWithin<TRecord>() where TRecord : WireRecord
    {
        WireRewriting? outer = _outer;
        while (outer is not null && outer.Record is not TRecord)
        {
            outer = outer._outer;
        }
        return outer is not null;
    }

    /// <summary>Writes a field under its key and all its old names, or under its short one alone.</summary>
    /// <exception cref="InvalidOperationException">The message already has the short name: one of both values would be lost.</exception>
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
