namespace Dimp;

/// <summary>Where an entry of an object, or an item of an array, lies in its text.</summary>
internal struct JsonEntry
{
    private const int Escaped = int.MinValue;

    private int _keyLength;
    private int _valueLength;

    /// <param name="keyStart">Where the key begins, after its quote; 0 for an item of an array.</param>
    /// <param name="keyLength">How long it is, without its quotes.</param>
    /// <param name="keyIsEscaped">Whether it has escapes.</param>
    /// <param name="valueStart">Where the token of the value begins, a string's quote included.</param>
    /// <param name="valueLength">How long that token is.</param>
    /// <param name="valueIsEscaped">Whether it is a string with escapes.</param>
    internal void Set(int keyStart, int keyLength, bool keyIsEscaped, int valueStart, int valueLength, bool valueIsEscaped)
    {
        KeyStart = keyStart;
        _keyLength = keyIsEscaped ? keyLength | Escaped : keyLength;
        ValueStart = valueStart;
        _valueLength = valueIsEscaped ? valueLength | Escaped : valueLength;
    }

    internal int KeyStart { get; private set; }

    internal int KeyLength => _keyLength & ~Escaped;

    internal bool IsKeyEscaped => _keyLength < 0;

    internal int ValueStart { get; private set; }

    private int ValueLength => _valueLength & ~Escaped;

    private bool IsValueEscaped => _valueLength < 0;

    /// <summary>Whether the key is <paramref name="name"/>. One with escapes is taken for none.</summary>
    internal bool HasKey(byte[] source, ReadOnlySpan<byte> name) =>
        _keyLength == name.Length && source.AsSpan(KeyStart, name.Length).SequenceEqual(name);

    /// <summary>The value, of which nothing is decoded.</summary>
    internal WireValue Value(byte[] source) => source[ValueStart] switch
    {
        (byte)'"' => WireValue.Raw(
            IsValueEscaped ? WireForm.RawEscapedText : WireForm.RawText, source, ValueStart + 1, ValueLength - 2),
        (byte)'{' => WireValue.Raw(WireForm.RawMap, source, ValueStart, ValueLength),
        (byte)'[' => WireValue.Raw(WireForm.RawList, source, ValueStart, ValueLength),
        (byte)'n' => WireValue.Null,
        (byte)'t' => true,
        (byte)'f' => false,
        _ => WireValue.Raw(WireForm.RawNumber, source, ValueStart, ValueLength),
    };
}
