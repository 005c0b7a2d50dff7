namespace Dimp;

/// <summary>
/// Copies pieces of a text in a new order. Pieces that are neighbours in the text, which most are, are copied together.
/// </summary>
internal ref struct JsonCopy(ReadOnlySpan<byte> text, Span<byte> json)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly Span<byte> _json = json;
    private int _from;
    private int _to;
    private int _length;

    internal void AppendText(int start, int length)
    {
        if (start != _to)
        {
            Flush();
            _from = start;
        }
        _to = start + length;
    }

    /// <summary>Appends a key and its colon, which in a text without white space is all that parts it from its value.</summary>
    internal void AppendKey(int start, int length, int valueStart)
    {
        if (valueStart == start + length + 1)
        {
            AppendText(start, length + 1);
        }
        else
        {
            AppendText(start, length);
            Append((byte)':');
        }
    }

    /// <summary>Appends a comma, which in a text without white space stands behind the last piece already.</summary>
    internal void AppendComma()
    {
        if (_from < _to && _to < _text.Length && _text[_to] == ',')
        {
            _to++;
        }
        else
        {
            Append((byte)',');
        }
    }

    internal void Append(byte character)
    {
        Flush();
        _json[_length++] = character;
    }

    /// <summary>Where the next piece goes, for those who write it themselves; see <see cref="Advance"/>.</summary>
    internal Span<byte> Rest()
    {
        Flush();
        return _json[_length..];
    }

    internal void Advance(int length) => _length += length;

    internal int Finish(byte last)
    {
        Append(last);
        return _length;
    }

    private void Flush()
    {
        _text[_from.._to].CopyTo(_json[_length..]);
        _length += _to - _from;
        _from = _to;
    }
}
