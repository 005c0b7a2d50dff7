using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>A member that cannot be generated is left out; the rest of its record is there all the same.</summary>
public class UnsupportedMemberTests
{
    [Theory]
    [InlineData("static", "public static partial int Wrong { get; set; }")]
    [InlineData("an indexer", "public partial int this[int Wrong] { get; set; }")]
    [InlineData("implemented", "public partial int Wrong { get; set; } public partial int Wrong { get => 1; set { } }")]
    [InlineData("not partial", "public int Wrong { get; set; }")]
    [InlineData("only to be set", "public partial int Wrong { set; }")]
    [InlineData("a reference", "public partial ref int Wrong { get; }")]
    [InlineData("of an interface", "partial int IWrong.Wrong { get; set; }")]
    [InlineData("of a type that is not supported", "public partial System.Guid Wrong { get; set; }")]
    [InlineData("an object", "public partial object Wrong { get; set; }")]
    [InlineData("dynamic", "public partial dynamic Wrong { get; set; }")]
    [InlineData("a character", "public partial char Wrong { get; set; }")]
    [InlineData("an array", "public partial string[] Wrong { get; set; }")]
    [InlineData("a mutable list", "public partial System.Collections.Generic.List<string> Wrong { get; set; }")]
    [InlineData("a list of lists",
        "public partial System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyList<int>> Wrong { get; set; }")]
    [InlineData("of an unknown type", "public partial Missing Wrong { get; set; }")]
    [InlineData("a list of an unknown type", "public partial System.Collections.Generic.IReadOnlyList<Missing> Wrong { get; set; }")]
    [InlineData("an abstract record that nobody can find", "public partial AbstractShape? Wrong { get; set; }")]
    [InlineData("an abstract record that may not be null", "public partial AbstractRoot Wrong { get; set; }")]
    [InlineData("an interface that reads itself", "public partial IReadable Wrong { get; set; }")]
    [InlineData("a reference struct that reads itself", "public partial ReadableSpan Wrong { get; set; }")]
    public void A_property_is_left_out(string kind, string property) =>
        AssertLeftOut(kind, "[Field] " + property);

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
        AssertLeftOut(value, $"[Field(Default = {value})] public partial {type} Wrong {{ get; set; }}");

    [Theory]
    [InlineData("matches nothing", "public static partial Holder Wrong(string text, int other);")]
    [InlineData("sets a field twice", "public static partial Holder Wrong(string text, string TEXT);")]
    [InlineData("leaves out what is required", "public static partial Holder Wrong();")]
    [InlineData("leaves out what is required for null", "public static partial Holder Wrong(string? text);")]
    [InlineData("has a parameter of another type", "public static partial Holder Wrong(int text);")]
    [InlineData("hands out a parameter", "public static partial Holder Wrong(out string text);")]
    [InlineData("is generic", "public static partial Holder Wrong<T>(string text);")]
    [InlineData("is no static method", "public partial Holder Wrong(string text);")]
    [InlineData("returns something else", "public static partial WireRecord Wrong(string text);")]
    [InlineData("has a body", "public static Holder Wrong(string text) => new() { Text = text };")]
    [InlineData("has another part", "public static partial Holder Wrong(string text); public static partial Holder Wrong(string text) => null!;")]
    [InlineData("presets nothing", "[Preset(\"Other\", 1)] public static partial Holder Wrong(string text);")]
    [InlineData("presets null", "[Preset(nameof(Number), null!)] public static partial Holder Wrong(string text);")]
    [InlineData("presets another type", "[Preset(nameof(Number), \"1\")] public static partial Holder Wrong(string text);")]
    [InlineData("presets a parameter", "[Preset(nameof(Text), \"1\")] public static partial Holder Wrong(string text);")]
    [InlineData("sets what cannot be written", "public static partial Holder Wrong(string text, System.Guid unsupported);")]
    public void A_factory_is_left_out(string reason, string method) => AssertLeftOut(reason, "[Factory] " + method);

    [Theory]
    [InlineData("a value of its own type", "WireValue value")]
    [InlineData("a value that is optional", "WireValue? value = null")]
    [InlineData("a nullable struct", "Dimp.Protocol.ContentType? type = null")]
    [InlineData("a struct", "Dimp.Protocol.ContentType type")]
    [InlineData("a large integer", "System.Int128 large")]
    [InlineData("a large integer that is optional", "System.Int128? large = null")]
    [InlineData("an enum", "System.DayOfWeek? day = null")]
    [InlineData("an enum as text", "System.DayOfWeek? word = null")]
    [InlineData("a list", "System.Collections.Generic.List<string>? texts = null")]
    [InlineData("a record", "Keys? inner = null")]
    public void A_factory_writes_the_key_of_a_property_that_cannot_be_set(string type, string parameter)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            using Dimp;

            [Shape]
            public partial record Keys : WireRecord
            {
                [Field] public partial WireValue? Value { get; }
                [Field] public partial Dimp.Protocol.ContentType? Type { get; }
                [Field] public partial System.Int128? Large { get; }
                [Field] public partial System.DayOfWeek? Day { get; }
                [Field(As = WireKind.String)] public partial System.DayOfWeek? Word { get; }
                [Field] public partial System.Collections.Generic.IReadOnlyList<string> Texts { get; }
                [Field] public partial Keys? Inner { get; }

                [Factory] public static partial Keys Create({{parameter}});
            }
            """);
        Assert.True(run.Build().Image.Length > 0, type);
    }

    private static void AssertLeftOut(string reason, string member)
    {
        GeneratorRun run = GeneratorRun.Of($$"""
            using Dimp;

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
        run.AssertErrorsAreTheUsers();
        string text = run.TextOf("Holder.g.cs");
        Assert.Contains("partial string Text", text, StringComparison.Ordinal);
        Assert.False(text.Contains("Wrong", StringComparison.Ordinal), reason);
    }
}
