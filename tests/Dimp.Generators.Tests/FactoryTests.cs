using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class FactoryTests
{
    [Fact]
    public Task A_factory_sets_the_fields_of_its_presets_and_parameters()
    {
        GeneratorRun run = GeneratorRun.Of(""""
            using System;
            using System.Collections.Generic;
            using Dimp;
            using Dimp.Protocol;

            namespace Letters;

            public enum Urgency { Low, High = 5 }

            [Shape, Dispatch("kind", "sub")]
            public partial record Note : WireRecord
            {
                [Field] public partial string Kind { get; }
                [Field] public partial string? Sub { get; }
                [Field] public partial string Text { get; set; }

                [Factory] public static partial Note Of(string kind, string? sub = null);
            }

            [Case("letter")]
            public partial record Letter : Note
            {
                [Field] public required partial string From { get; init; }
                [Field("reply-to")] public partial string? ReplyTo { get; set; }
                [Field("urgent")] public partial Urgency Urgency { get; set; }
                [Field(As = WireKind.String)] public partial Urgency? Word { get; init; }
                [Field] public partial double Weight { get; init; }
                [Field] public partial IReadOnlyList<Identifier>? Readers { get; private set; }
                [Field] public partial byte[]? Seal { get; }
                [Field] public partial ContentType Type { get; }
                [Field] public partial Note? Answered { get; set; }

                /// <summary>Parameters are matched by name whatever the case, and by key.</summary>
                [Factory]
                internal static partial Letter Write(string FROM, Urgency urgent = Urgency.High);

                [Factory, Preset(nameof(Text), "a \"quoted\"\ntext"), Preset(nameof(Urgency), Urgency.High), Preset(nameof(Weight), 1)]
                public static partial Letter Standard(string from, params Identifier[] readers);

                [Factory, Preset(nameof(Word), (Urgency)7)]
                public static partial Letter Optional(
                    string from, string? sub = null, string? text = null, Urgency? urgency = null, double? weight = 0.5,
                    byte[]? seal = null, ContentType? type = null, Note? answered = null);

                [Factory]
                private protected static partial Letter Keyed(string from, string sub, byte[] seal, ContentType type);

                public static Letter MakeKeyed() => Keyed("a", "b", new byte[] { 1 }, 3);
            }

            public static class Sample
            {
                public static string Run() => string.Join("\n",
                    Note.Of("k").ToJson(),
                    Note.Of("k", "s").ToJson(),
                    Letter.Standard("me", Identifier.Parse("you@there")).ToJson(),
                    Letter.Optional("me").ToJson(),
                    Letter.Optional("me", "s", "t", Urgency.Low, null, new byte[] { 1 }, 2, Note.Of("note")).ToJson(),
                    Letter.MakeKeyed().ToJson(),
                    Letter.Write("me").ToJson(),
                    Refused(() => Note.Of(null!)), Refused(() => Letter.Standard(null!)));

                private static string? Refused(Func<object> make)
                {
                    try { return make().ToString(); }
                    catch (ArgumentNullException refusal) { return refusal.ParamName; }
                }
            }
            """");
        Assert.Equal(
            """
            {"kind":"k"}
            {"kind":"k","sub":"s"}
            {"kind":"letter","text":"a \"quoted\"\ntext","urgent":5,"weight":1,"from":"me","readers":["you@there"]}
            {"kind":"letter","word":7,"from":"me","weight":0.5}
            {"kind":"letter","word":7,"from":"me","sub":"s","text":"t","urgent":0,"seal":"AQ==","type":"2","answered":{"kind":"note"}}
            {"kind":"letter","from":"a","sub":"b","seal":"AQ==","type":"3"}
            {"kind":"letter","from":"me","urgent":5}
            kind
            from
            """,
            run.Execute());
        return Snapshot.Verify(run);
    }

    [Theory]
    [InlineData("int", "long", Label = "an integer that is wider")]
    [InlineData("byte", "decimal", Label = "a number")]
    [InlineData("float", "double", Label = "a number of another kind")]
    [InlineData("List<string>", "IReadOnlyList<string>", Label = "a list")]
    [InlineData("string[]", "IReadOnlyList<string>", Label = "an array")]
    [InlineData("params IReadOnlyList<string>", "IReadOnlyList<string>?", Label = "a span of parameters")]
    [InlineData("Special", "Holder?", Label = "a record that is more specific")]
    [InlineData("IReadOnlyList<Special>?", "IReadOnlyList<Holder>", Label = "a list of records that are more specific")]
    [InlineData("Special?", "Holder", Label = "null for what may not be null")]
    [InlineData("DayOfWeek?", "DayOfWeek", Label = "null for a struct")]
    public void A_parameter_may_be_of_a_type_that_becomes_that_of_the_field(string parameter, string field)
    {
        GeneratorRun run = GeneratorRun.Of(SourceOf(parameter, field));
        run.Build();
        Assert.Contains("partial Holder Create", run.TextOf("Holder.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IReadOnlyList<string?>", "IReadOnlyList<string>", Label = "a list of what may be null")]
    [InlineData("IReadOnlyList<IReadOnlyList<string>>", "IReadOnlyList<string>", Label = "a list of lists")]
    [InlineData("long", "int", Label = "a number that is too wide")]
    [InlineData("string", "Dimp.Protocol.Identifier", Label = "a text for an identifier")]
    [InlineData("int", "Dimp.Protocol.ContentType", Label = "a number that only its type can convert")]
    public void A_parameter_of_another_type_leaves_generated_code_in_order(string parameter, string field)
    {
        GeneratorRun run = GeneratorRun.Of(SourceOf(parameter, field));
        run.AssertErrorsAreTheUsers();
        Assert.Contains("Holder.g.cs", run.HintNames);
    }

    private static string SourceOf(string parameter, string field) => $$"""
        using System;
        using System.Collections.Generic;
        using Dimp;

        [Shape]
        public partial record Holder : WireRecord
        {
            [Field] public partial {{field}} Value { get; set; }

            [Factory] public static partial Holder Create({{parameter}} value);
        }

        [Shape]
        public partial record Special : Holder;
        """;
}
