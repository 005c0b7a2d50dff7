namespace Dimp.Fuzz;

/// <summary>Makes inputs from those of a corpus: joined, cut, with bytes changed and with pieces of JSON put in.</summary>
internal sealed class Mutator
{
    private const int MostBytes = 2_000;
    private const int MostMutations = 8;

    private static readonly byte[][] Pieces =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ","u8.ToArray(), ":"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(),
        "\\u0061"u8.ToArray(), "\\ud83d"u8.ToArray(), "\\ude00"u8.ToArray(), "-0"u8.ToArray(), "1e5"u8.ToArray(), "null"u8.ToArray(), "{\"a\":1}"u8.ToArray(),
        [0xC3, 0xA9], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0], [0x7F], [0xFF],
    ];

    private readonly byte[][] _corpus;
    private readonly Random _random;

    internal Mutator(IEnumerable<byte[]> corpus, Random random)
    {
        _corpus = [[], .. corpus];
        _random = random;
    }

    internal byte[] Next()
    {
        byte[] input = Any(_corpus);
        for (int mutations = _random.Next(MostMutations); mutations > 0; mutations--)
        {
            input = Mutate(input);
        }
        return input.Length <= MostBytes ? input : input[..MostBytes];
    }

    private byte[] Mutate(byte[] input)
    {
        int at = _random.Next(input.Length + 1);
        int end = Math.Min(input.Length, at + _random.Next(16));
        switch (_random.Next(7))
        {
            case 0:
                return [.. input[..at], .. Any(Pieces), .. input[at..]];
            case 1:
                return [.. input[..at], .. Any(Pieces), .. input[end..]];
            case 2:
                return [.. input[..at], .. input[end..]];
            case 3:
                return [.. input[..end], .. input[at..]];
            case 4:
                byte[] other = Any(_corpus);
                return [.. input[..at], .. other[_random.Next(other.Length + 1)..]];
            default:
                byte[] changed = [.. input];
                if (at < changed.Length)
                {
                    changed[at] = (byte)_random.Next(0x100);
                }
                return changed;
        }
    }

    private byte[] Any(byte[][] choices) => choices[_random.Next(choices.Length)];
}
