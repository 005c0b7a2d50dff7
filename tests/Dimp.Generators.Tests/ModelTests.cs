using Dimp.Generators.Dispatch;
using Dimp.Generators.Incremental;
using Dimp.Generators.Model;
using Dimp.Generators.Support;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

public class ModelTests
{
    public static TheoryData<Type> Models =>
    [
        .. typeof(DimpGenerator).Assembly.GetTypes().Where(static type =>
            type.Namespace == typeof(ShapeModel).Namespace
            || (type.Namespace == typeof(DispatchPlan).Namespace && ModelRules.IsRecord(type))),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_can_be_kept_and_compared(Type model) => Assert.Empty(ModelRules.Violations(model));

    [Fact]
    public void Every_value_of_the_pipeline_can_be_kept_and_compared()
    {
        EditSession session = EditSession.Open(new SourceFile("App.cs", """
            using Dimp;

            [Shape, Dispatch("kind")] public partial record Root : WireRecord;
            [Case("leaf")] public partial record Leaf : Root;
            [Registry] public partial class Roots : WireRegistry<Root>;
            """));
        Type[] values = [.. session.ValuesOf(TrackingNames()).Select(static value => value.GetType()).Distinct()];
        Assert.Contains(typeof(ParsedShape), values);
        Assert.Contains(typeof(DispatchPlan), values);
        Assert.Empty(values.SelectMany(ModelRules.Violations));
    }

    [Fact]
    public void The_rules_find_what_breaks_them()
    {
        Assert.Empty(ModelRules.Violations(typeof(Sound)));
        Assert.All(
            [
                typeof(HoldsSymbol), typeof(HoldsSymbolInList), typeof(HoldsOffender), typeof(HoldsList), typeof(HoldsArray),
                typeof(NoRecord), typeof(NotSealed), typeof(RefersToSyntax),
            ],
            static type => Assert.NotEmpty(ModelRules.Violations(type)));
    }

    private static IEnumerable<string> TrackingNames() =>
        typeof(TrackingNames).GetFields().Select(static name => (string)name.GetValue(null)!);

    private sealed record Sound(string Text, int? Number, EquatableArray<Sound> Others, Sound? Next, ValueKind Kind);

    private sealed record HoldsSymbol(ISymbol Symbol);

    private sealed record HoldsSymbolInList(EquatableArray<ISymbol> Symbols);

    private sealed record HoldsOffender(EquatableArray<HoldsSymbol> Offenders);

    private sealed record HoldsList(IReadOnlyList<string> Texts);

    private sealed record HoldsArray(string[] Texts);

    private sealed class NoRecord;

    private abstract record NotSealed;

    private readonly record struct RefersToSyntax(SyntaxReference? Reference);
}
