using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Members that are called, or are not, where another is meant.</summary>
public class OverruledMemberDiagnosticsTests
{
    private const string Constructor = "'new Own(map)' calls this constructor, and not the generated one, which has an optional parameter "
        + "more: give it the parameters '(WireMap map, WireRegistry? registry = null)' to take the place of that one, or make it a method";

    [Theory]
    [InlineData("public {|DIMP047:Own|}(WireMap map) => Map[\"x\"] = map;", Constructor, Label = "which makes a message")]
    [InlineData("internal {|DIMP047:Own|}(WireMap other) : base(other, null) { }", Constructor, Label = "which makes a view")]
    [InlineData("private Own(WireMap map) => Map[\"x\"] = map;", Label = "which nobody else sees")]
    [InlineData("public Own(WireMap map, int number) => Map[\"x\"] = map;", Label = "of more parameters")]
    [InlineData("public Own(object map) => Map[\"x\"] = map.ToString();", Label = "of anything")]
    [InlineData("public Own(WireMap map, WireRegistry? registry) : base(map, registry) { }", Label = "in the place of the generated one")]
    [InlineData(
        "public Own(WireMap map, WireRegistry? registry) : base(map, registry) { } public Own(WireMap map) : this(map, null) { }",
        Label = "of two that are the users own")]
    public void A_constructor_is_not_taken_for_the_generated_one(string member, params string[] messages) =>
        Analysis.AssertReports($"[Shape] public partial record Own : WireRecord {{ {member} }}", messages);

    [Theory]
    [InlineData(
        "protected override bool {|DIMP048:PrintMembers|}(System.Text.StringBuilder builder) => true;",
        "'PrintMembers' of 'Own' is never called, since 'ToString' of a WireRecord writes the message itself: remove it",
        Label = "overridden")]
    [InlineData(
        "protected sealed override bool {|CS8872,DIMP048:PrintMembers|}(System.Text.StringBuilder builder) { return false; }",
        "'PrintMembers' of 'Own' is never called, since 'ToString' of a WireRecord writes the message itself: remove it",
        Label = "sealed")]
    [InlineData("public string PrintMembers(int indent) => new(' ', indent);", Label = "another method")]
    public void PrintMembers_is_never_called(string member, params string[] messages) =>
        Analysis.AssertReports($"[Shape] public partial record Own : WireRecord {{ {member} }}", messages);

    [Fact]
    public void It_is_as_the_warnings_say() => Assert.Equal(
        """view {"x":{"a":1}} generated {"a":1} Own {"a":1}""",
        GeneratorRun.Of("""
            using Dimp;
            [Shape] public partial record Own : WireRecord
            {
                public Own(WireMap map) => Map["x"] = map;
                protected override bool PrintMembers(System.Text.StringBuilder builder) { builder.Append("never"); return true; }
            }
            public static class Sample
            {
                public static string Run()
                {
                    WireMap map = WireMap.Parse("{\"a\":1}");
                    return $"view {new Own(map).ToJson()} generated {new Own(map, null).ToJson()} {new Own(map, null)}";
                }
            }
            """).Execute());
}
