using System.Globalization;
using System.Numerics;

namespace Dimp;

public readonly partial struct WireValue
{
    /// <summary>The text of a string; a number or boolean as it is written in JSON.</summary>
    public string? AsString() => _form switch
    {
        WireForm.Text => (string)_object!,
        WireForm.RawText or WireForm.RawNumber => JsonString.Decode(RawBytes),
        WireForm.RawEscapedText => JsonString.Unescape(RawBytes),
        WireForm.True => "true",
        WireForm.False => "false",
        WireForm.Int64 or WireForm.UInt64 or WireForm.Double or WireForm.Decimal or WireForm.Ticks => ToString(),
        _ => null,
    };

    /// <summary>
    /// A boolean; the numbers 1 and 0; the words <c>1 yes true on</c>, and <c>0 no false off null none undefined</c> or an
    /// empty string. Case and surrounding spaces do not matter.
    /// </summary>
    public bool? AsBoolean() => Kind switch
    {
        WireKind.Boolean => _form == WireForm.True,
        WireKind.Number => AsDouble() switch { 1 => true, 0 => false, _ => null },
        WireKind.String => LenientText.ToBoolean(AsString()!),
        _ => null,
    };

    /// <summary>An integer as <see cref="AsInteger{T}"/> reads it.</summary>
    public int? AsInt32() => AsInteger<int>();

    /// <summary>An integer as <see cref="AsInteger{T}"/> reads it.</summary>
    public long? AsInt64() => _form == WireForm.Int64 ? _bits : AsInteger<long>();

    /// <summary>
    /// A number, its fraction cut off; a string of decimal digits with an optional minus and spaces around it; a boolean
    /// as 1 or 0. A number that the type cannot hold is unreadable. A <see cref="char"/> is the number of its code.
    /// </summary>
    /// <typeparam name="T">The integer type.</typeparam>
    public T? AsInteger<T>() where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        // Its parser reads a character, and not a number.
        if (typeof(T) == typeof(char))
        {
            return AsInteger<ushort>() is { } code ? T.CreateTruncating(code) : null;
        }
        switch (Kind)
        {
            case WireKind.Number:
                Span<byte> buffer = stackalloc byte[JsonNumber.MaxFormattedLength];
                return JsonNumber.ToInteger<T>(NumberToken(buffer));
            case WireKind.String:
                return LenientText.ToInteger<T>(AsString()!);
            case WireKind.Boolean:
                return _form == WireForm.True ? T.One : T.Zero;
            default:
                return null;
        }
    }

    /// <summary>
    /// A floating-point number as <see cref="AsDouble"/> reads it; a number outside the range of <see cref="float"/> is
    /// unreadable.
    /// </summary>
    public float? AsSingle() => (float?)AsDouble() is { } number && float.IsFinite(number) ? number : null;

    /// <summary>
    /// A number, or a string that is one; a boolean as 1 or 0. A number outside the range of the type is unreadable. So are
    /// the words <c>nan</c> and <c>inf</c>, because JSON cannot represent these numbers.
    /// </summary>
    public double? AsDouble() => ReadDouble() is { } number && double.IsFinite(number) ? number : null;

    private double? ReadDouble()
    {
        switch (Kind)
        {
            case WireKind.Number:
                Span<byte> buffer = stackalloc byte[JsonNumber.MaxFormattedLength];
                return double.Parse(NumberToken(buffer), NumberStyles.Float, CultureInfo.InvariantCulture);
            case WireKind.String:
                return LenientText.ToDouble(AsString()!);
            case WireKind.Boolean:
                return _form == WireForm.True ? 1 : 0;
            default:
                return null;
        }
    }

    /// <summary>A number that the type can hold, or a string that is one; a boolean as 1 or 0.</summary>
    public decimal? AsDecimal()
    {
        switch (Kind)
        {
            case WireKind.Number:
                Span<byte> buffer = stackalloc byte[JsonNumber.MaxFormattedLength];
                return decimal.TryParse(NumberToken(buffer), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                    ? number
                    : null;
            case WireKind.String:
                return LenientText.ToDecimal(AsString()!);
            case WireKind.Boolean:
                return _form == WireForm.True ? 1 : 0;
            default:
                return null;
        }
    }

    /// <summary>
    /// A time in seconds since 1970 UTC: a number, or a string that is one; a boolean as 1 or 0. Negative times, and those after the
    /// year 9999, are unreadable.
    /// </summary>
    public DateTimeOffset? AsDateTimeOffset()
    {
        Span<byte> buffer = stackalloc byte[JsonNumber.MaxFormattedLength];
        return Kind == WireKind.Number && UnixTime.TryRead(NumberToken(buffer), out DateTimeOffset time) ? time : UnixTime.FromSeconds(AsDecimal());
    }

    /// <summary>An absolute or relative address.</summary>
    public Uri? AsUri() =>
        Kind == WireKind.String && Uri.TryCreate(AsString(), UriKind.RelativeOrAbsolute, out Uri? uri) ? uri : null;

    /// <summary>Binary data, written as Base64.</summary>
    public byte[]? AsBytes()
    {
        if (Kind != WireKind.String)
        {
            return null;
        }
        string text = AsString()!;
        byte[] bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64String(text, bytes, out int length) ? bytes.AsSpan(0, length).ToArray() : null;
    }

    /// <summary>The object. Its edits are written through to the map or list that contains it.</summary>
    public WireMap? AsMap() => _object as WireMap;

    /// <summary>The array. Its edits are written through to the map or list that contains it.</summary>
    public WireList? AsList() => _object as WireList;

    /// <summary>A value of a class that defines how it is read; <c>null</c> when it cannot be read.</summary>
    /// <typeparam name="T">The class.</typeparam>
    public T? As<T>() where T : class, IWireValue<T> =>
        !IsNullOrUndefined && T.TryRead(this, out T? result) ? result : null;

    /// <summary>The number as JSON. If it has no JSON text, it is formatted into <paramref name="buffer"/>.</summary>
    private ReadOnlySpan<byte> NumberToken(Span<byte> buffer)
    {
        int length;
        switch (_form)
        {
            case WireForm.RawNumber:
                return RawBytes;
            case WireForm.Int64:
                _bits.TryFormat(buffer, out length, default, CultureInfo.InvariantCulture);
                break;
            case WireForm.UInt64:
                ((ulong)_bits).TryFormat(buffer, out length, default, CultureInfo.InvariantCulture);
                break;
            case WireForm.Ticks:
                length = UnixTime.Format(_bits, buffer);
                break;
            case WireForm.Double:
                BitConverter.Int64BitsToDouble(_bits).TryFormat(buffer, out length, "R", CultureInfo.InvariantCulture);
                break;
            default:
                ((decimal)_object!).TryFormat(buffer, out length, default, CultureInfo.InvariantCulture);
                break;
        }
        return buffer[..length];
    }
}
