using System.Text.Json;

namespace Dimp;

/// <summary>
/// Where the entries of a map or list lie in its text. The text was checked at the door, so nothing is checked again and
/// nested values are passed over.
/// </summary>
internal static class JsonIndex
{
    // The depth was limited at the door; here it must only not be in the way.
    private static readonly JsonReaderOptions Trusting = new() { MaxDepth = int.MaxValue };

    internal static WireSlot[] ReadMap(byte[] source, int start, int length, out int count)
    {
        var reader = new Utf8JsonReader(source.AsSpan(start, length), Trusting);
        reader.Read();
        return ReadMap(ref reader, source, start, out count);
    }

    /// <summary>The entries of the map at whose opening brace the reader stands; it then stands at the closing one.</summary>
    /// <param name="reader">The reader, over the source from <paramref name="start"/> on.</param>
    /// <param name="source">The source.</param>
    /// <param name="start">Where in it the reader began.</param>
    /// <param name="count">How many entries there are; the array may be longer.</param>
    /// <exception cref="JsonException">The reader does not trust its text, and was right.</exception>
    internal static WireSlot[] ReadMap(ref Utf8JsonReader reader, byte[] source, int start, out int count)
    {
        var slots = new WireSlot[8];
        count = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (count == slots.Length)
            {
                Array.Resize(ref slots, count * 2);
            }
            int key = start + (int)reader.TokenStartIndex + 1;
            int keyLength = reader.ValueSpan.Length;
            WireKey? decoded = reader.ValueIsEscaped ? new WireKey(JsonString.Unescape(reader.ValueSpan)) : null;
            reader.Read();
            slots[count++] = new WireSlot(decoded, key, keyLength, new WireItem(ReadValue(ref reader, source, start)));
        }
        return slots;
    }

    internal static WireItem[] ReadList(byte[] source, int start, int length, out int count)
    {
        var items = new WireItem[4];
        count = 0;
        var reader = new Utf8JsonReader(source.AsSpan(start, length), Trusting);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }
            items[count++] = new WireItem(ReadValue(ref reader, source, start));
        }
        return items;
    }

    private static WireValue ReadValue(ref Utf8JsonReader reader, byte[] source, int offset)
    {
        int start = offset + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                WireForm container = reader.TokenType == JsonTokenType.StartObject ? WireForm.RawMap : WireForm.RawList;
                reader.Skip();
                return WireValue.Raw(container, source, start, offset + (int)reader.BytesConsumed - start);
            case JsonTokenType.String:
                WireForm text = reader.ValueIsEscaped ? WireForm.RawEscapedText : WireForm.RawText;
                return WireValue.Raw(text, source, start + 1, reader.ValueSpan.Length);
            case JsonTokenType.Number:
                return WireValue.Raw(WireForm.RawNumber, source, start, reader.ValueSpan.Length);
            case JsonTokenType.Null:
                return WireValue.Null;
            default:
                return reader.TokenType == JsonTokenType.True;
        }
    }
}
