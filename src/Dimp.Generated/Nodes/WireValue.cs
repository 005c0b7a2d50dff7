using System.Diagnostics;
using System.Text;
using System.Text.Json.Serialization;

namespace Dimp;

/// <summary>
/// One JSON value: undefined, null, a boolean, a number, a string, a list or a map. A received value is decoded when it is
/// read, and written with the text that it was received with.
/// </summary>
/// <remarks>
/// The <c>As…</c> methods read leniently, as the peers of the protocol do (<c>"12345"</c> is also a number, 123 is also a
/// string), never throw, and return <c>null</c> for a value that cannot be read. Equality is by value: numbers by their
/// exact numeric value, maps whatever the order of their keys. Numbers whose exponent has more than 18 digits are equal if
/// they have the same text, or if both are zero.
/// </remarks>
[DebuggerDisplay("{Kind}: {ToString(),nq}")]
[JsonConverter(typeof(WireValueJsonConverter))]
public readonly partial struct WireValue : IEquatable<WireValue>
{
    private readonly object? _object;
    private readonly long _bits;
    private readonly WireForm _form;

    private WireValue(WireForm form, object? obj = null, long bits = 0)
    {
        _form = form;
        _object = obj;
        _bits = bits;
    }

    internal WireValue(WireNode node) : this(WireForm.Node, node)
    {
    }

    /// <summary>A token of <paramref name="source"/>; for a string, the text between its quotes.</summary>
    internal static WireValue Raw(WireForm form, byte[] source, int start, int length) =>
        new(form, source, (long)start << 32 | (uint)length);

    /// <summary>The value of an entry, not decoded; undefined if it is not in the text.</summary>
    internal static WireValue Of(in JsonEntry entry, byte[] text)
    {
        if (entry.ValueLength == 0)
        {
            return default;
        }
        return text[entry.ValueStart] switch
        {
            (byte)'"' => Raw(
                entry.IsValueEscaped ? WireForm.RawEscapedText : WireForm.RawText, text, entry.ValueStart + 1, entry.ValueLength - 2),
            (byte)'{' => Raw(WireForm.RawMap, text, entry.ValueStart, entry.ValueLength),
            (byte)'[' => Raw(WireForm.RawList, text, entry.ValueStart, entry.ValueLength),
            (byte)'n' => Null,
            (byte)'t' => true,
            (byte)'f' => false,
            _ => Raw(WireForm.RawNumber, text, entry.ValueStart, entry.ValueLength),
        };
    }

    internal static WireValue FromTime(DateTimeOffset time) => new(WireForm.Ticks, bits: UnixTime.ToTicks(time));

    /// <summary>
    /// The literal <c>null</c>. A C# <c>null</c> converts to an undefined value instead, which removes a key.
    /// </summary>
    public static WireValue Null { get; } = new(WireForm.Null);

    /// <summary>The kind of JSON value.</summary>
    public WireKind Kind => _form switch
    {
        WireForm.Undefined => WireKind.Undefined,
        WireForm.Null => WireKind.Null,
        WireForm.False or WireForm.True => WireKind.Boolean,
        WireForm.Text or WireForm.RawText or WireForm.RawEscapedText => WireKind.String,
        WireForm.Node => _object is WireMap ? WireKind.Map : WireKind.List,
        WireForm.RawMap => WireKind.Map,
        WireForm.RawList => WireKind.List,
        _ => WireKind.Number,
    };

    /// <summary>Whether there is no value.</summary>
    public bool IsUndefined => _form == WireForm.Undefined;

    /// <summary>Whether there is no value, or the literal <c>null</c>.</summary>
    public bool IsNullOrUndefined => _form <= WireForm.Null;

    internal bool IsRawContainer => _form is WireForm.RawMap or WireForm.RawList;

    /// <summary>The map or list of this value, if it was already created.</summary>
    internal WireNode? Node => _form == WireForm.Node ? (WireNode)_object! : null;

    private int Start => (int)(_bits >> 32);

    private int Length => (int)_bits;

    private ReadOnlySpan<byte> RawBytes => ((byte[])_object!).AsSpan(Start, Length);

    /// <summary>The greatest number of bytes of the written value, if it is not a node.</summary>
    internal long LongestWritten => _form switch
    {
        // A control character becomes six bytes.
        WireForm.Text => (6L * ((string)_object!).Length) + 2,
        >= WireForm.RawNumber => Length + 2,
        _ => JsonNumber.MaxFormattedLength,
    };

    /// <summary>Writes the value of an entry.</summary>
    internal void WriteTo(ref JsonOutput output, ref JsonEntry entry)
    {
        int start = output.Length;
        bool isEscaped = WriteTo(ref output);
        entry.SetValue(start, output.Length - start, isEscaped);
    }

    /// <returns>Whether it is a string that is written with escapes.</returns>
    private bool WriteTo(ref JsonOutput output)
    {
        switch (_form)
        {
            case WireForm.Text:
                return output.AppendQuoted((string)_object!);
            case WireForm.RawText or WireForm.RawEscapedText:
                output.Append(((byte[])_object!).AsSpan(Start - 1, Length + 2));
                return _form == WireForm.RawEscapedText;
            case WireForm.Null:
                output.Append("null"u8);
                break;
            case WireForm.False:
                output.Append("false"u8);
                break;
            case WireForm.True:
                output.Append("true"u8);
                break;
            case WireForm.Undefined or WireForm.Node:
                break;
            case WireForm.RawNumber or WireForm.RawMap or WireForm.RawList:
                output.Append(RawBytes);
                break;
            default:
                output.Advance(NumberToken(output.GetSpan(JsonNumber.MaxFormattedLength)).Length);
                break;
        }
        return false;
    }

    /// <summary>The value as JSON; the empty string when undefined.</summary>
    public override string ToString()
    {
        if (Node is { } node)
        {
            return node.ToJson().Trim();
        }
        var output = new JsonOutput(new byte[JsonNumber.MaxFormattedLength], 0);
        WriteTo(ref output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
