using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>The position of an entry of an object, or of an item of an array, in the text of its node.</summary>
internal struct JsonEntry
{
    private const int Escaped = int.MinValue;

    /// <summary>The key length of a removed entry.</summary>
    private const int Removed = int.MaxValue;

    private int _keyLength;
    private int _valueLength;

    /// <summary>The start of the key, after its quote; 0 for an item of an array.</summary>
    internal int KeyStart { get; private set; }

    internal readonly int KeyLength => _keyLength & ~Escaped;

    internal readonly bool IsKeyEscaped => _keyLength < 0;

    internal readonly bool IsRemoved => _keyLength == Removed;

    /// <summary>The start of the value's token, with the quote of a string.</summary>
    internal int ValueStart { get; private set; }

    /// <summary>The length of that token; 0 for a node that was not read from this text.</summary>
    internal readonly int ValueLength => _valueLength & ~Escaped;

    internal readonly int ValueEnd => ValueStart + ValueLength;

    /// <summary>The start of an entry of an object or of an item of an array.</summary>
    internal readonly int StartOf(bool hasKey) => hasKey ? KeyStart - 1 : ValueStart;

    /// <summary>Whether there is only a colon between the key and the value, as in written JSON.</summary>
    internal readonly bool IsOnePiece(bool hasKey) => !hasKey || ValueStart == KeyStart + KeyLength + 2;

    internal readonly bool IsValueEscaped => _valueLength < 0;

    internal void SetKey(int start, int length, bool isEscaped)
    {
        KeyStart = start;
        _keyLength = isEscaped ? length | Escaped : length;
    }

    internal void SetValue(int start, int length, bool isEscaped)
    {
        ValueStart = start;
        _valueLength = isEscaped ? length | Escaped : length;
    }

    internal void MarkEscapes(byte[] text, bool hasKey)
    {
        if (hasKey)
        {
            SetKey(KeyStart, KeyLength, text.AsSpan(KeyStart, KeyLength).Contains((byte)'\\'));
        }
        SetValue(ValueStart, ValueLength, IsText(text) && text.AsSpan(ValueStart, ValueLength).Contains((byte)'\\'));
    }

    internal void MarkRemoved()
    {
        _keyLength = Removed;
        _valueLength = 0;
    }

    /// <summary>The length of the written entry, with the comma before it.</summary>
    internal readonly int WrittenLength(bool hasKey) => IsRemoved ? 0 : hasKey ? KeyLength + ValueLength + 4 : ValueLength + 1;

    /// <summary>Adjusts the positions after the text was moved.</summary>
    internal void Move(int by, bool hasKey)
    {
        if (hasKey)
        {
            KeyStart += by;
        }
        ValueStart += by;
    }

    /// <summary>Writes a key, so that a value may follow.</summary>
    internal void AppendKey(ref JsonOutput output, WireKey key)
    {
        SetKey(output.Length + 2, key.Written.Length - 4, key.IsEscaped);
        output.Append(key.Written);
    }

    /// <summary>Writes the entry of another text.</summary>
    /// <returns>The entry in the new text.</returns>
    internal readonly JsonEntry CopyTo(ref JsonOutput output, byte[] text, bool hasKey)
    {
        JsonEntry copy = this;
        output.Append((byte)',');
        if (hasKey)
        {
            copy.KeyStart = output.Length + 1;
            output.Append(text.AsSpan(KeyStart - 1, KeyLength + 2));
            output.Append((byte)':');
        }
        copy.ValueStart = output.Length;
        output.Append(text.AsSpan(ValueStart, ValueLength));
        return copy;
    }

    /// <summary>The last entry with a key; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Find(ReadOnlySpan<JsonEntry> entries, ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        for (int i = entries.Length - 1; i >= 0; i--)
        {
            ref readonly JsonEntry entry = ref entries[i];
            // Zero for a key of that length, negative for one with escapes.
            if ((entry._keyLength ^ name.Length) <= 0 && entry.HasKey(text, name))
            {
                return i;
            }
        }
        return -1;
    }

    internal readonly bool HasKey(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name) => _keyLength == name.Length
        ? text.Slice(KeyStart, name.Length).SequenceEqual(name)
        : IsKeyEscaped && JsonString.UnescapedEquals(text.Slice(KeyStart, KeyLength), name);

    internal readonly bool IsContainer(byte[] text) => _valueLength != 0 && text[ValueStart] is ((byte)'{' or (byte)'[');

    internal readonly bool IsText(byte[] text) => _valueLength != 0 && text[ValueStart] == '"';

    /// <summary>The text between the quotes of a string.</summary>
    internal readonly ReadOnlySpan<byte> RawText(byte[] text) => text.AsSpan(ValueStart + 1, ValueLength - 2);

    internal readonly bool IsNull(byte[] text) => _valueLength != 0 && text[ValueStart] == 'n';

    /// <summary>The text for dispatch: the content of a string, or the text of a number.</summary>
    internal readonly ReadOnlySpan<byte> DispatchText(byte[] text)
    {
        if (IsText(text))
        {
            ReadOnlySpan<byte> raw = RawText(text);
            return IsValueEscaped ? JsonString.UnescapeUtf8(raw) : raw;
        }
        ReadOnlySpan<byte> token = text.AsSpan(ValueStart, ValueLength);
        return token is [(byte)'-' or (>= (byte)'0' and <= (byte)'9'), ..] ? token : default;
    }
}
