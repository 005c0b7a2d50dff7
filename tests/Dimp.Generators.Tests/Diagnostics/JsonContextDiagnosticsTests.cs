using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Records that System.Text.Json would take apart.</summary>
public class JsonContextDiagnosticsTests
{
    private const string Usings = "using System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Text.Json.Serialization.Metadata;\n";

    private const string Registry = "[Registry] public sealed partial class Chat : WireRegistry<Content>;\n";

    private const string Context = "internal sealed partial class AppJson : JsonSerializerContext;\n";

    public static TheoryData<string> Reached => [
        "typeof(Content)",
        "typeof(TextContent)",
        "typeof(WireRecord)",
        "typeof(Content[])",
        "typeof(List<Content>)",
        "typeof(Dictionary<string, List<TextContent>>)",
        "typeof(Delivery)",
        "typeof(List<Delivery>)",
        "typeof(Later)",
    ];

    public static TheoryData<string> Resolved => [
        "static class Use { static JsonSerializerOptions Options => new() { TypeInfoResolver = Chat.Default }; }",
        "static class Use { static void Add(JsonSerializerOptions options) => options.TypeInfoResolverChain.Insert(0, Chat.Default); }",
        "static class Use { static IJsonTypeInfoResolver All => JsonTypeInfoResolver.Combine(Chat.Default, AppJson.Default); }",
        "static class Use { static object One => (IJsonTypeInfoResolver)Chat.Default; }",
        "static class Use { static void Add(WireRegistry<Content> registry) { } static void Run() => Add(Chat.Default); }",
        "static class Use { static void Add(JsonSerializerOptions options) => options.Converters.Add(new WireRegistryJsonConverter<Content>(Chat.Default)); }",
        "internal sealed class ChatConverter() : WireRegistryJsonConverter<Content>(Chat.Default);",
    ];

    public static TheoryData<string> Unreached => [
        "typeof(string)",
        "typeof(Identifier)",
        "typeof(WireMap)",
        "typeof(Plain)",
    ];

    private const string Types =
        """
        public class Base { public Content? Body { get; set; } }
        public class Delivery : Base { public string To { get; set; } = ""; }
        public class Later { public Dictionary<string, Delivery> All { get; } = []; }
        public class PlainConverter : JsonConverterFactory { public override bool CanConvert(System.Type type) => true; public override JsonConverter? CreateConverter(System.Type type, JsonSerializerOptions options) => null; }
        public class Plain
        {
            public WireMap? Map { get; set; }
            public Plain? Next { get; set; }
            [JsonIgnore] public Content? Body { get; set; }
            [JsonConverter(typeof(PlainConverter))] public Content? Other { get; set; }
            public static Content? Shared { get; set; }
            private Content? Hidden { get; set; }
        }

        """;

    /// <summary>What the generator of System.Text.Json writes, as far as the compiler must see it.</summary>
    public static string GeneratorOf(string context) => Usings + $$"""
        #pragma warning disable
        internal sealed partial class {{context}} : JsonSerializerContext
        {
            public {{context}}() : base(null) { }
            public static {{context}} Default { get; } = new();
            protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override JsonTypeInfo? GetTypeInfo(System.Type type) => null;
        }
        """;

    [Theory]
    [MemberData(nameof(Reached))]
    public void A_record_is_reached_and_there_is_no_resolver(string type) =>
        Assert.Equal(["DIMP049"], Reported($"[JsonSerializable({type})] {Context}"));

    [Theory]
    [MemberData(nameof(Unreached))]
    public void No_record_is_reached(string type) => Assert.Empty(Reported($"[JsonSerializable({type})] {Context}"));

    [Theory]
    [MemberData(nameof(Resolved))]
    public void A_registry_is_handed_over(string use) =>
        Assert.Empty(Reported($"[JsonSerializable(typeof(Content))] {Context}{use}"));

    [Theory]
    [InlineData("static class Use { static Content One => Chat.Default.Parse(\"{}\"); }")]
    [InlineData("static class Use { static Content One => new Content(new WireMap(), Chat.Default); }")]
    [InlineData("static class Use { static IJsonTypeInfoResolver One => AppJson.Default; }")]
    public void A_registry_that_only_reads_is_no_resolver(string use) =>
        Assert.Equal(["DIMP049"], Reported($"[JsonSerializable(typeof(Content))] {Context}{use}"));

    [Fact]
    public void Each_type_that_the_context_names_is_reported_where_it_is_named()
    {
        Analysis analysis = Analyze($"[JsonSerializable(typeof(Delivery)), JsonSerializable(typeof(string))]\n[JsonSerializable(typeof(TextContent))]\n{Context}");
        Assert.Equal(["typeof(Delivery)", "typeof(TextContent)"], analysis.Reported.Select(static found => found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan)));
        Assert.Equal(
            "'AppJson' reaches the record 'Content', which System.Text.Json can read and write only with a registry: put one first among the "
            + "resolvers, as in 'options.TypeInfoResolverChain.Insert(0, MyRegistry.Default)'",
            analysis.Messages.First());
    }

    private static IEnumerable<string> Reported(string source) => Analyze(source).Reported.Select(static diagnostic => diagnostic.Id);

    private static Analysis Analyze(string source)
    {
        Analysis analysis = Analysis.Of(TestProject.Of(Analysis.Usings + Usings + Types + Registry + source, GeneratorOf("AppJson")));
        Assert.DoesNotContain(analysis.Marks, static mark => mark.Id.StartsWith("CS", StringComparison.Ordinal));
        return analysis;
    }
}
