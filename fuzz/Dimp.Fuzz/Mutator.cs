namespace Dimp.Fuzz;

/// <summary>
/// Makes inputs from those of a corpus: joined, cut, with bytes changed and with pieces of JSON put in. Most changes keep the
/// structure, and most inputs are made from others that were accepted: what is refused at once shows little.
/// </summary>
/// <param name="corpus">The inputs to begin with, which should be accepted.</param>
/// <param name="mostBytes">The greatest length of an input, in bytes.</param>
/// <param name="seed">The same seed makes the same inputs, on every version of .NET.</param>
internal sealed class Mutator(IEnumerable<byte[]> corpus, int mostBytes, ulong seed)
{
    /// <summary>How many inputs that were accepted are kept beside the corpus, to make others from.</summary>
    private const int MostKept = 4_096;

    /// <summary>One of so many inputs that were accepted is kept.</summary>
    private const int KeepOneOf = 64;

    private static readonly byte[][] Pieces =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(),
        "\\u0061"u8.ToArray(), "\\ud83d"u8.ToArray(), "\\ude00"u8.ToArray(), "-0"u8.ToArray(), "1e5"u8.ToArray(), "null"u8.ToArray(), "{\"a\":1}"u8.ToArray(),
        [0xC3, 0xA9], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0], [0x7F], [0xFF],
    ];

    private static readonly byte[] Spaces = [.. " \t\r\n"u8];
    private static readonly byte[][] Members = ["\"a\":1,"u8.ToArray(), "\"\":[{}],"u8.ToArray(), "\"b\\n\":{\"\":null},"u8.ToArray(), "\"\\u0061\":\"é\","u8.ToArray()];
    private static readonly byte[][] Items = ["0.5,"u8.ToArray(), "[-0e+1],"u8.ToArray(), "{\"c\":true},"u8.ToArray(), "\"\\ud83d\\ude00\","u8.ToArray()];

    /// <summary>Bytes that stand for one another without a change of the structure.</summary>
    private static readonly byte[][] Kinds = ["0123456789"u8.ToArray(), "eE"u8.ToArray(), "abcdABCD"u8.ToArray(), "xyz/"u8.ToArray(), "+-"u8.ToArray(), Spaces];

    private readonly byte[][] _corpus = [.. corpus.Where(input => input.Length <= mostBytes)];
    private readonly List<byte[]> _kept = [];

    // Longer than any input after one more change.
    private readonly byte[] _buffer = new byte[2 * mostBytes + 64];
    private ulong _state = seed;
    private int _length;

    internal byte[] Next()
    {
        byte[] parent = Parent();
        do
        {
            parent.CopyTo(_buffer, 0);
            _length = parent.Length;
            do
            {
                Change();
            }
            while (_length <= mostBytes && Random(3) == 0);
            parent = Any(_corpus);
        }
        while (_length > mostBytes);
        return _buffer.AsSpan(0, _length).ToArray();
    }

    /// <summary>Says that an input was accepted: others may be made from it.</summary>
    internal void Accepted(byte[] input)
    {
        if (Random(KeepOneOf) != 0)
        {
            return;
        }
        if (_kept.Count < MostKept)
        {
            _kept.Add(input);
        }
        else
        {
            _kept[Random(MostKept)] = input;
        }
    }

    private void Change()
    {
        int at = Random(_length + 1);
        int end = Math.Min(_length, at + Random(16));
        switch (Random(64))
        {
            case 0:
                Replace(at, at, Any(Pieces));
                break;
            case 1:
                Replace(at, end, Any(Pieces));
                break;
            case 2:
                Replace(at, end, []);
                break;
            case 3:
                Replace(end, end, _buffer.AsSpan(at, end - at).ToArray());
                break;
            case 4:
                byte[] other = Parent();
                Replace(at, _length, other.AsSpan(Random(other.Length + 1)));
                break;
            case 5:
                Put(at, (byte)Random(0x100));
                break;
            case < 32:
                PutInValue(at);
                break;
            default:
                PutOfTheSameKind(at);
                break;
        }
    }

    /// <summary>Puts a member, an item or white space where one may stand, if no string is cut.</summary>
    private void PutInValue(int at)
    {
        int distance = _buffer.AsSpan(at, _length - at).IndexOfAny(",:[{"u8);
        if (distance < 0)
        {
            return;
        }
        int place = at + distance + 1;
        Replace(place, place, _buffer[place - 1] switch
        {
            (byte)'{' => Any(Members),
            (byte)'[' => Any(Items),
            _ => [Any(Spaces)],
        });
    }

    /// <summary>Changes the first byte from a place on that has others of its kind.</summary>
    private void PutOfTheSameKind(int at)
    {
        for (; at < _length; at++)
        {
            foreach (byte[] kind in Kinds)
            {
                if (kind.AsSpan().Contains(_buffer[at]))
                {
                    Put(at, Any(kind));
                    return;
                }
            }
        }
    }

    private void Put(int at, byte value)
    {
        if (at < _length)
        {
            _buffer[at] = value;
        }
    }

    private void Replace(int start, int end, ReadOnlySpan<byte> piece)
    {
        _buffer.AsSpan(end, _length - end).CopyTo(_buffer.AsSpan(start + piece.Length));
        piece.CopyTo(_buffer.AsSpan(start));
        _length += piece.Length - (end - start);
    }

    private byte[] Parent() => Random(MostKept) >= _kept.Count ? Any(_corpus) : _kept[Random(_kept.Count)];

    private T Any<T>(T[] choices) => choices[Random(choices.Length)];

    /// <summary>A number below another, by SplitMix64.</summary>
    private int Random(int limit)
    {
        ulong mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)(((mixed ^ (mixed >> 31)) >> 32) * (ulong)limit >> 32);
    }
}
