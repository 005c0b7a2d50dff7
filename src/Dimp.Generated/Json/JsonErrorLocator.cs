using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Dimp;

/// <summary>
/// Finds the error in a text that was refused, and its position. The scanner only knows that there is an error. This class
/// reads the text again, and need not be fast.
/// </summary>
internal ref struct JsonErrorLocator
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;

    /// <summary>The closing brackets of all open objects and arrays.</summary>
    private readonly Stack<byte> _open = new();

    /// <summary>
    /// The first part of a string that cannot be decoded. It is reported only if the grammar is valid, because a syntax
    /// error is more important.
    /// </summary>
    private WireError? _undecodable;

    private Expected _expected;
    private int _at;

    private JsonErrorLocator(ReadOnlySpan<byte> json, WireOptions options)
    {
        _json = json;
        _maxDepth = options.MaxDepth;
    }

    private enum Expected
    {
        FirstOrEnd,
        Next,
        CommaOrEnd,
    }

    private readonly bool IsInObject => _open.Peek() == '}';

    /// <summary>The innermost open object or array, with its article.</summary>
    private readonly string Container => IsInObject ? "an object" : "an array";

    /// <param name="json">The text, which the scanner has refused.</param>
    /// <param name="options">The options it was read with.</param>
    internal static WireError Find(ReadOnlySpan<byte> json, WireOptions options)
    {
        var locator = new JsonErrorLocator(json, options);
        return locator.FindAfter(locator.FindInBeginning());
    }

    /// <summary>The same for a value that is not a message.</summary>
    internal static WireError FindInValue(ReadOnlySpan<byte> json, WireOptions options)
    {
        var locator = new JsonErrorLocator(json, options);
        return locator.FindAfter(locator.FindInValue());
    }

    /// <param name="error">The error in the beginning, if there is one.</param>
    private WireError FindAfter(WireError? error)
    {
        while (error is null && _open.Count > 0)
        {
            SkipSpace();
            error = _at == _json.Length ? Ends(Container) : FindInContainer(_json[_at]);
        }
        return error ?? FindBehind() ?? _undecodable ?? throw new UnreachableException("The scanner refused what is sound.");
    }

    private WireError? FindInBeginning()
    {
        SkipSpace();
        return _at < _json.Length ? FindInBeginning(_json[_at])
            : new WireError(_at == 0 ? "The message is empty." : "The message is nothing but white space.", _at);
    }

    private WireError? FindInBeginning(byte first) =>
        first == '{' ? Open(first)
        : _json.StartsWith("\uFEFF"u8) ? Wrong("A byte order mark is not part of a message; remove the first three bytes.")
        : Unexpected("A message begins with '{'");

    private WireError? FindBehind()
    {
        SkipSpace();
        return _at == _json.Length ? null : Unexpected("Nothing comes after the message");
    }

    private WireError? FindInContainer(byte next)
    {
        if (_expected == Expected.CommaOrEnd)
        {
            return FindBehindValue(next);
        }
        if (next == _open.Peek())
        {
            return _expected == Expected.FirstOrEnd ? Close() : Wrong($"A comma is followed by '{(char)next}'; remove the comma.");
        }
        return (IsInObject ? FindInKey(next) : null) ?? FindInValue();
    }

    private WireError? FindBehindValue(byte next)
    {
        if (next == _open.Peek())
        {
            return Close();
        }
        if (next != ',')
        {
            return Unexpected($"After a value in {Container} comes ',' or '{(char)_open.Peek()}'");
        }
        _expected = Expected.Next;
        _at++;
        return null;
    }

    private WireError? FindInKey(byte first) => first == '"' ? FindInString() ?? FindInColon() : Unexpected("A key begins with '\"'");

    private WireError? FindInColon()
    {
        SkipSpace();
        if (_at == _json.Length)
        {
            return Ends(Container);
        }
        return _json[_at++] == ':' ? null : UnexpectedAt(_at - 1, "A key is followed by ':'");
    }

    private WireError? FindInValue()
    {
        SkipSpace();
        if (_at == _json.Length)
        {
            return Ends(Container);
        }
        _expected = Expected.CommaOrEnd;
        return _json[_at] switch
        {
            (byte)'"' => FindInString(),
            (byte)'{' or (byte)'[' => Open(_json[_at]),
            (byte)'t' => FindInWord("true"),
            (byte)'f' => FindInWord("false"),
            (byte)'n' => FindInWord("null"),
            (byte)'-' or (>= (byte)'0' and <= (byte)'9') => FindInNumber(),
            _ => Wrong($"No value begins with {Show(_at)}."),
        };
    }

    private WireError? Open(byte bracket)
    {
        if (_open.Count == _maxDepth)
        {
            return Wrong($"Objects and arrays are nested more than {_maxDepth} deep.");
        }
        // The closing brackets come two after the opening ones.
        _open.Push((byte)(bracket + 2));
        _expected = Expected.FirstOrEnd;
        _at++;
        return null;
    }

    private WireError? Close()
    {
        _open.Pop();
        _expected = Expected.CommaOrEnd;
        _at++;
        return null;
    }

    private WireError? FindInWord(string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (++_at == _json.Length)
            {
                return Ends($"the word {word}");
            }
            if (_json[_at] != word[i])
            {
                return Unexpected($"The word {word} goes on with '{word[i]}'");
            }
        }
        _at++;
        return null;
    }

    private WireError? FindInNumber()
    {
        if (Current == '-')
        {
            _at++;
        }
        int first = _at;
        if (FindInDigits() is { } error)
        {
            return error;
        }
        if (_json[first] == '0' && _at > first + 1)
        {
            _at = first + 1;
            return Wrong("A number cannot begin with 0 and go on.");
        }
        return FindInFraction() ?? FindInExponent();
    }

    private WireError? FindInFraction()
    {
        if (Current != '.')
        {
            return null;
        }
        _at++;
        return FindInDigits();
    }

    private WireError? FindInExponent()
    {
        if (Current is not ((byte)'e' or (byte)'E'))
        {
            return null;
        }
        _at++;
        if (Current is (byte)'+' or (byte)'-')
        {
            _at++;
        }
        return FindInDigits();
    }

    private WireError? FindInDigits()
    {
        if (_at == _json.Length)
        {
            return Ends("a number");
        }
        if (!char.IsAsciiDigit((char)Current))
        {
            return Unexpected($"After {Show(_at - 1)} in a number comes a digit");
        }
        while (char.IsAsciiDigit((char)Current))
        {
            _at++;
        }
        return null;
    }

    private WireError? FindInString()
    {
        _at++;
        while (true)
        {
            int start = _at;
            _at = JsonBytes.SkipText(_json, start);
            NoteBadUtf8(start);
            if (_at == _json.Length)
            {
                return Ends("a string");
            }
            if (Current == '"')
            {
                _at++;
                return null;
            }
            if ((Current == '\\' ? FindInEscape() : Unexpected("In a string a control character must be escaped")) is { } error)
            {
                return error;
            }
        }
    }

    private WireError? FindInEscape()
    {
        int start = _at++;
        switch (Current)
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                _at++;
                return null;
            case (byte)'u':
                return FindInHexDigits() ?? FindInSurrogate(start);
            default:
                return _at == _json.Length ? Ends("a string") : Unexpected("After a backslash comes one of \" \\ / b f n r t u");
        }
    }

    private WireError? FindInHexDigits()
    {
        for (int i = 0; i < 4; i++)
        {
            if (++_at == _json.Length)
            {
                return Ends("a string");
            }
            if (!char.IsAsciiHexDigit((char)Current))
            {
                return Unexpected("After \\u come four hexadecimal digits");
            }
        }
        _at++;
        return null;
    }

    /// <param name="start">The start of the escape that was just skipped.</param>
    private WireError? FindInSurrogate(int start)
    {
        JsonString.TryReadUnit(_json, start, out char unit);
        if (JsonString.TryReadUnit(_json, _at, out char partner) && char.IsSurrogatePair(unit, partner))
        {
            _at += 6;
        }
        else if (char.IsSurrogate(unit))
        {
            string escape = Encoding.UTF8.GetString(_json[start.._at]);
            _undecodable ??= new WireError($"The escaped surrogate {escape} stands without its partner.", start);
        }
        return null;
    }

    /// <param name="start">The start of the part of a string that was just skipped.</param>
    private void NoteBadUtf8(int start)
    {
        while (start < _at && Rune.DecodeFromUtf8(_json[start.._at], out _, out int length) == OperationStatus.Done)
        {
            start += length;
        }
        if (start < _at)
        {
            _undecodable ??= UnexpectedAt(start, "The text of a string must be UTF-8");
        }
    }

    /// <summary>The current byte; 0 at the end.</summary>
    private readonly byte Current => _at < _json.Length ? _json[_at] : (byte)0;

    private void SkipSpace() => _at = JsonBytes.SkipSpace(_json, _at);

    private readonly WireError Wrong(string message) => new(message, _at);

    private readonly WireError Unexpected(string message) => UnexpectedAt(_at, message);

    private readonly WireError UnexpectedAt(int at, string message) => new($"{message}; here is {Show(at)}.", at);

    private readonly WireError Ends(string where) => new($"The message ends in the middle of {where}.", _json.Length);

    /// <summary>A character in quotes, or its code if it is not visible.</summary>
    private readonly string Show(int at)
    {
        if (Rune.DecodeFromUtf8(_json[at..], out Rune rune, out _) != OperationStatus.Done)
        {
            return $"0x{_json[at]:X2}";
        }
        return rune.Value == '\'' ? "\"'\""
            : IsVisible(rune) ? $"'{rune}'"
            : $"'{string.Concat(Array.ConvertAll(rune.ToString().ToCharArray(), VisibleText.EscapeOf))}'";
    }

    private static bool IsVisible(Rune rune) =>
        rune.Value == ' ' || Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
}
