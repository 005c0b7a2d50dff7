using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Works;

/// <summary>Generated messages, and the cost per byte.</summary>
/// <param name="Name">What they are made of.</param>
/// <param name="Large">As an attacker sends it.</param>
/// <param name="Small">Of the same kind, with about 1 KB.</param>
internal sealed record Growth(string Name, Contender Large, Contender Small)
{
    /// <summary>The baseline.</summary>
    public static readonly Contender Ordinary = Open("1 KB", Growing.Ordinary);

    public static readonly IReadOnlyList<Growth> All =
    [
        Of("64 KB of text", Growing.Text(65_536), Growing.Text(960)),
        Of("1,000 keys", Growing.Keys(1_000), Growing.Keys(80)),
        Of("100,000 keys", Growing.Keys(100_000), Growing.Keys(80)),
        Of("1,000 duplicates of one key", Growing.Duplicates(1_000), Growing.Duplicates(58)),
        Of("100,000 equal-prefix keys", Growing.EqualPrefixKeys(100_000), Growing.EqualPrefixKeys(38)),
        Of("nesting to the limit", Growing.Nested(100), Growing.Nested(4)),
    ];

    public static IEnumerable<Contender> Contenders =>
        All.SelectMany(static growth => new[] { growth.Large, growth.Small }).Append(Ordinary);

    private static Growth Of(string name, byte[] large, byte[] small) => new(name, Open(name, large), Open($"{name}, at 1 KB", small));

    private static Contender Open(string name, byte[] message) => new(name, () => new Outcome(Number: Ours.OpenOwned(message))) { Size = message.Length };
}
