using CsCheck;

namespace Dimp.Tests.Grammar;

/// <summary>A small change of a JSON text. The result is another JSON text, or is invalid.</summary>
internal sealed record Mutation(Mutation.Kind What, double Where, double Length, byte[] Piece)
{
    internal enum Kind
    {
        Insert,
        Replace,
        Delete,
        Repeat,
        Swap,
        CutOff,
    }

    /// <summary>Tokens of JSON, and parts of them.</summary>
    private static readonly byte[][] Pieces =
    [
        .. "{ } [ ] \" , : \\ \\u \\ud83d \\ude00 \\u00 \\x 0 1 -1 - 1. .5 1e 1e+ e5 00 true tru null nul false NaN // /**/ {} [] {\"a\":1} [1,2] \"\""
            .Split(' ')
            .Select(static text => Text.Utf8(text)),
        " "u8.ToArray(), "\n"u8.ToArray(), "\t"u8.ToArray(), "\r"u8.ToArray(),
        .. Enumerable.Range(0, 0x100).Select(static value => new[] { (byte)value }),
        [0xC3, 0xA9], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBB, 0xBF],
    ];

    internal static readonly Gen<Mutation> Any =
        Gen.Select(Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit, Gen.Int[0, Pieces.Length - 1])
            .Select(static (kind, where, length, piece) => new Mutation((Kind)kind, where, length, Pieces[piece]));

    internal byte[] Apply(byte[] json)
    {
        int at = (int)(Where * json.Length);
        int end = Math.Min(json.Length, at + 1 + (int)(Length * 8));
        return What switch
        {
            Kind.Insert => [.. json[..at], .. Piece, .. json[at..]],
            Kind.Replace => [.. json[..at], .. Piece, .. json[end..]],
            Kind.Delete => [.. json[..at], .. json[end..]],
            Kind.Repeat => [.. json[..end], .. json[at..]],
            Kind.Swap => [.. json[..at], .. json[at..end].Reverse(), .. json[end..]],
            _ => json[..at],
        };
    }
}
