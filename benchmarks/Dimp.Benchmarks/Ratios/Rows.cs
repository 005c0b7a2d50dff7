using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Works;

namespace Dimp.Benchmarks.Ratios;

/// <summary>The measured ratios with their limits. The contenders of one group are timed together.</summary>
internal static class Rows
{
    public static readonly IReadOnlyList<IReadOnlyList<Row>> Groups =
    [
        [
            Of(Catalogue.Receive, Contender.Polymorphic, 0.20, 0.16),
            Of(Catalogue.Receive, Contender.MemoryPack),
            Owned(Contender.Polymorphic),
            Owned(Contender.MemoryPack, 1.25, 1.0),
            Owned(Contender.Reader, 0.80, 0.65),
            Owned(Contender.Polymorphic, 0.39, 0.33, Unit.Bytes),
            Through(Catalogue.Receive, Contender.Polymorphic, 1.5, 1.1),
            Of(Catalogue.Receive, Contender.Classifier),
        ],
        [Of(Catalogue.Relay, Contender.Polymorphic, 0.08, 0.065), Through(Catalogue.Relay, Contender.Polymorphic), Of(Catalogue.Relay, Contender.Classifier)],
        [Of(Catalogue.Edit, Contender.Polymorphic, 0.14, 0.10), Of(Catalogue.Edit, Contender.Classifier)],
        [
            Of(Catalogue.Send, Contender.Polymorphic, 0.40, 0.30),
            Through(Catalogue.Send, Contender.Polymorphic, 1.5, 1.1),
            Of(Catalogue.Send, Contender.Classifier),
        ],
        [Of(Catalogue.Route, Contender.Document, 0.46, 0.42), Of(Catalogue.Route, Contender.OneClass)],
        [Of(Catalogue.Array, Contender.Polymorphic, 0.27, 0.18), Of(Catalogue.Array, Contender.Classifier)],
        [
            Of(Catalogue.Mixed, Contender.Polymorphic, 0.25, 0.18),
            OwnedMixed(Contender.Polymorphic),
            OwnedMixed(Contender.Reader, 0.95, 0.75),
            Of(Catalogue.Mixed, Contender.Classifier),
        ],
        [
            .. Growth.All.Select(growth => new Row(
                $"a byte of {growth.Name} / of an ordinary 1 KB", growth.Large, Growth.Ordinary, Unit.NanosecondsPerByte, 1.3, 1.1)),
            .. Growth.All.Select(growth => new Row(
                $"a byte of {growth.Name} / of 1 KB of the same", growth.Large, growth.Small, Unit.NanosecondsPerByte)),
        ],
    ];

    public static Row Of(Work work, string rival, double? must = null, double? aim = null, Unit unit = Unit.Nanoseconds) =>
        new($"{work.Name}{(unit == Unit.Bytes ? ", bytes" : "")} / {rival}", work.Of(Contender.Ours), work.Of(rival), unit, must, aim);

    /// <summary>Both are called through JsonSerializer.</summary>
    private static Row Through(Work work, string rival, double? must = null, double? aim = null) => new(
        $"{work.Name}, through JsonSerializer / {rival}", work.Of(Contender.OursThroughJson), work.Of(rival), Unit.Nanoseconds, must, aim);

    private static Row OwnedMixed(string rival, double? must = null, double? aim = null) => new(
        $"mixed, handed over / {rival}", Catalogue.Mixed.Of(Contender.OursOwned), Catalogue.Mixed.Of(rival), Unit.Nanoseconds, must, aim);

    private static Row Owned(string rival, double? must = null, double? aim = null, Unit unit = Unit.Nanoseconds) => new(
        $"receive{(unit == Unit.Bytes ? ", bytes" : "")}, handed over / {rival}",
        Catalogue.Receive.Of(Contender.OursOwned),
        Catalogue.Receive.Of(rival),
        unit,
        must,
        aim);
}
