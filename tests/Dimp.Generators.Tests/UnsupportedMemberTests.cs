using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>A member that cannot be generated is left out; the rest of its record is there all the same.</summary>
public class UnsupportedMemberTests
{
    [Theory]
    [InlineData("public static partial int Wrong { get; set; }", Label = "static")]
    [InlineData("public partial int this[int Wrong] { get; set; }", Label = "an indexer")]
    [InlineData(
        "public partial int Wrong { get; set; } public partial int Wrong { get => 1; set { } }",
        Label = "implemented")]
    [InlineData("public int Wrong { get; set; }", Label = "not partial")]
    [InlineData("public partial int Wrong { set; }", Label = "only to be set")]
    [InlineData("public partial ref int Wrong { get; }", Label = "a reference")]
    [InlineData("partial int IWrong.Wrong { get; set; }", Label = "of an interface")]
    [InlineData("public partial System.Guid Wrong { get; set; }", Label = "of a type that is not supported")]
    [InlineData("public partial object Wrong { get; set; }", Label = "an object")]
    [InlineData("public partial dynamic Wrong { get; set; }", Label = "dynamic")]
    [InlineData("public partial char Wrong { get; set; }", Label = "a character")]
    [InlineData("public partial string[] Wrong { get; set; }", Label = "an array")]
    [InlineData("public partial List<string> Wrong { get; set; }", Label = "a mutable list")]
    [InlineData(
        "public partial IReadOnlyList<IReadOnlyList<int>> Wrong { get; set; }", Label = "a list of lists")]
    [InlineData("public partial Missing Wrong { get; set; }", Label = "of an unknown type")]
    [InlineData(
        "public partial IReadOnlyList<Missing> Wrong { get; set; }",
        Label = "a list of an unknown type")]
    [InlineData("public partial AbstractShape? Wrong { get; set; }", Label = "an abstract record that nobody can find")]
    [InlineData("public partial AbstractRoot Wrong { get; set; }", Label = "an abstract record that may not be null")]
    [InlineData("public partial IReadable Wrong { get; set; }", Label = "an interface that reads itself")]
    [InlineData("public partial ReadableSpan Wrong { get; set; }", Label = "a reference struct that reads itself")]
    public void A_property_is_left_out(string property) => AssertLeftOut("[Field] " + property);

    [Theory]
    [InlineData("int", "\"text\"")]
    [InlineData("string", "1")]
    [InlineData("byte", "256")]
    [InlineData("uint", "-1")]
    [InlineData("bool", "0")]
    [InlineData("decimal", "1e300")]
    [InlineData("float", "1e300")]
    [InlineData("double", "double.NaN")]
    [InlineData("System.DayOfWeek", "1")]
    [InlineData("System.DateTimeOffset", "0")]
    [InlineData("string", "new string[0]")]
    public void A_property_whose_default_is_of_another_type_is_left_out(string type, string value) =>
        AssertLeftOut($"[Field(Default = {value})] public partial {type} Wrong {{ get; set; }}");

    [Theory]
    [InlineData("public static partial Holder Wrong(string text, int other);", Label = "matches nothing")]
    [InlineData("public static partial Holder Wrong(string text, string TEXT);", Label = "sets a field twice")]
    [InlineData("public static partial Holder Wrong();", Label = "leaves out what is required")]
    [InlineData("public static partial Holder Wrong(string? text);", Label = "leaves out what is required for null")]
    [InlineData("public static partial Holder Wrong(int text);", Label = "has a parameter of another type")]
    [InlineData("public static partial Holder Wrong(out string text);", Label = "hands out a parameter")]
    [InlineData("public static partial Holder Wrong<T>(string text);", Label = "is generic")]
    [InlineData("public partial Holder Wrong(string text);", Label = "is no static method")]
    [InlineData("public static partial WireRecord Wrong(string text);", Label = "returns something else")]
    [InlineData("public static Holder Wrong(string text) => new() { Text = text };", Label = "has a body")]
    [InlineData(
        "public static partial Holder Wrong(string text); public static partial Holder Wrong(string text) => null!;",
        Label = "has another part")]
    [InlineData("[Preset(\"Other\", 1)] public static partial Holder Wrong(string text);", Label = "presets nothing")]
    [InlineData(
        "[Preset(nameof(Number), null!)] public static partial Holder Wrong(string text);",
        Label = "presets null")]
    [InlineData(
        "[Preset(nameof(Number), \"1\")] public static partial Holder Wrong(string text);",
        Label = "presets another type")]
    [InlineData(
        "[Preset(nameof(Text), \"1\")] public static partial Holder Wrong(string text);",
        Label = "presets a parameter")]
    [InlineData(
        "public static partial Holder Wrong(string text, System.Guid unsupported);",
        Label = "sets what cannot be written")]
    public void A_factory_is_left_out(string method) => AssertLeftOut("[Factory] " + method);

    [Theory]
    [InlineData("WireValue value", Label = "a value of its own type")]
    [InlineData("WireValue? value = null", Label = "a value that is optional")]
    [InlineData("Dimp.Protocol.ContentType? type = null", Label = "a nullable struct")]
    [InlineData("Dimp.Protocol.ContentType type", Label = "a struct")]
    [InlineData("System.Int128 large", Label = "a large integer")]
    [InlineData("System.Int128? large = null", Label = "a large integer that is optional")]
    [InlineData("System.DayOfWeek? day = null", Label = "an enum")]
    [InlineData("System.DayOfWeek? word = null", Label = "an enum as text")]
    [InlineData("List<string>? texts = null", Label = "a list")]
    [InlineData("Keys? inner = null", Label = "a record")]
    public void A_factory_writes_the_key_of_a_property_that_cannot_be_set(string parameter)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            using System.Collections.Generic;
            using Dimp;

            [Shape]
            public partial record Keys : WireRecord
            {
                [Field] public partial WireValue? Value { get; }
                [Field] public partial Dimp.Protocol.ContentType? Type { get; }
                [Field] public partial System.Int128? Large { get; }
                [Field] public partial System.DayOfWeek? Day { get; }
                [Field(As = WireKind.String)] public partial System.DayOfWeek? Word { get; }
                [Field] public partial IReadOnlyList<string> Texts { get; }
                [Field] public partial Keys? Inner { get; }

                [Factory] public static partial Keys Create({{parameter}});
            }
            """);
        run.Build();
        Assert.Contains("partial Keys Create", run.TextOf("Keys.g.cs"), StringComparison.Ordinal);
    }

    /// <summary>What is wrong has one diagnostic, unless the compiler has said what it is.</summary>
    private static void AssertReportedOnce(Analysis analysis)
    {
        string[] causes =
        [
            .. from mark in analysis.Marks
               where mark.Text != "System.Guid" && mark.Id is not ("CS8795" or "CS9248")
               select mark.Id,
        ];
        Assert.NotEmpty(causes);
        Assert.InRange(causes.Count(static id => id.StartsWith("DIMP", StringComparison.Ordinal)), 0, 1);
    }

    private static void AssertLeftOut(string member)
    {
        Analysis analysis = Analysis.Of($$"""
            public interface IWrong { int Wrong { get; set; } }

            [Shape] public abstract partial record AbstractShape : WireRecord;

            [Shape, Dispatch("kind")] public abstract partial record AbstractRoot : WireRecord;

            public interface IReadable : IWireValue<IReadable>;

            public readonly ref struct ReadableSpan : IWireValue<ReadableSpan>
            {
                public static bool TryRead(WireValue value, out ReadableSpan result) { result = default; return true; }

                public WireValue ToWireValue() => default;
            }

            [Shape]
            public partial record Holder : WireRecord, IWrong
            {
                [Field] public required partial string Text { get; init; }
                [Field] public partial int Number { get; set; }
                [Field] public partial System.Guid Unsupported { get; }

                {{member}}
            }
            """);
        GeneratorRun run = analysis.Run;
        run.AssertErrorsAreTheUsers();
        AssertReportedOnce(analysis);
        string text = run.TextOf("Holder.g.cs");
        Assert.Contains("partial string Text", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong", text, StringComparison.Ordinal);
    }
}
