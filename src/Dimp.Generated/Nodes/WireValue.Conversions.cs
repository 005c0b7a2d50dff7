using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Dimp;

// The conversions are implicit so that a map reads like a dictionary of plain values. With the conversions from nullable
// types, callers such as generated code need no test for null: null becomes undefined, and undefined removes a key.
public readonly partial struct WireValue
{
    /// <summary>A string; undefined when <c>null</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">The text has an unpaired surrogate, which JSON cannot represent.</exception>
    public static implicit operator WireValue(string? text)
    {
        if (text is null)
        {
            return default;
        }
        JsonString.ThrowIfIllFormed(text);
        return new(WireForm.Text, text);
    }

    /// <summary>Do not use this: without it, C# would convert a character to the number of its code.</summary>
    /// <param name="value">The character.</param>
    [Obsolete("A char is a text or a number: write value.ToString() or (int)value.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static implicit operator WireValue(char value) => value.ToString();

    /// <summary>A boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator WireValue(bool value) => new(value ? WireForm.True : WireForm.False);

    /// <summary>A boolean; undefined when <c>null</c>.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator WireValue(bool? value) => value is { } known ? known : default(WireValue);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(long value) => new(WireForm.Int64, bits: value);

    /// <summary>A number; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(long? value) => value is { } known ? known : default(WireValue);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(uint value) => (long)value;

    /// <summary>A number; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(uint? value) => (long?)value;

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(ulong value) => new(WireForm.UInt64, bits: (long)value);

    /// <summary>A number; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(ulong? value) => value is { } known ? known : default(WireValue);

    /// <summary>A number, written in the shortest form that reads back as the same.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot represent.</exception>
    public static implicit operator WireValue(double value) => double.IsFinite(value)
        ? new(WireForm.Double, bits: BitConverter.DoubleToInt64Bits(value))
        : throw new ArgumentException("JSON has no way to write a number that is infinite or not a number.", nameof(value));

    /// <summary>A number, converted like a <see cref="double"/>; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot represent.</exception>
    public static implicit operator WireValue(double? value) => value is { } known ? known : default(WireValue);

    /// <summary>A number, written in the shortest form that reads back as the same <see cref="float"/>.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot represent.</exception>
    public static implicit operator WireValue(float value) => float.IsFinite(value)
        ? double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : (double)value;

    /// <summary>A number, converted like a <see cref="float"/>; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">The number is infinite or not a number, which JSON cannot represent.</exception>
    public static implicit operator WireValue(float? value) => value is { } known ? known : default(WireValue);

    /// <summary>A number, written with the digits it has: <c>1.50m</c> is <c>1.50</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(decimal value) => new(WireForm.Decimal, value);

    /// <summary>A number, converted like a <see cref="decimal"/>; undefined when <c>null</c>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator WireValue(decimal? value) => value is { } known ? known : default(WireValue);

    /// <summary>An object; undefined when <c>null</c>.</summary>
    /// <param name="map">The map. It is stored itself, or as a copy if it already has a parent.</param>
    public static implicit operator WireValue(WireMap? map) => map is null ? default : new(map);

    /// <summary>An array; undefined when <c>null</c>.</summary>
    /// <param name="list">The list. It is stored itself, or as a copy if it already has a parent.</param>
    public static implicit operator WireValue(WireList? list) => list is null ? default : new(list);

    /// <summary>A time in seconds since 1970 UTC, with as many digits as it needs; undefined when <c>null</c>.</summary>
    /// <param name="time">The time; its offset is not kept.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970, which no peer can read.</exception>
    public static WireValue From(DateTimeOffset? time) => time is { } known ? FromTime(known) : default;

    /// <summary>An address, as it was written; undefined when <c>null</c>.</summary>
    /// <param name="uri">The address.</param>
    /// <exception cref="ArgumentException">The address has an unpaired surrogate, which JSON cannot represent.</exception>
    public static WireValue From(Uri? uri) => uri?.OriginalString;

    /// <summary>Binary data as Base64; undefined when <c>null</c>.</summary>
    /// <param name="bytes">The data.</param>
    public static WireValue From(byte[]? bytes) => bytes is null ? default(WireValue) : Convert.ToBase64String(bytes);

    /// <summary>A value of a type that defines how it is written; undefined when <c>null</c>.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    public static WireValue From<T>(T? value) where T : IWireValue<T> => value is null ? default : value.ToWireValue();

    /// <summary>An integer of any type, also of 128 bits and more. A <see cref="char"/> is the number of its code.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The integer.</param>
    public static WireValue FromInteger<T>(T value) where T : IBinaryInteger<T>
    {
        // The text of a char is not a number.
        if (typeof(T) == typeof(char))
        {
            return long.CreateChecked(value);
        }
        byte[] digits = Encoding.UTF8.GetBytes(value.ToString("D", CultureInfo.InvariantCulture));
        return Raw(WireForm.RawNumber, digits, 0, digits.Length);
    }
}
