using System.Globalization;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

/// <summary>Declarations that must not be used, or only by those who know what they do, and that generated code uses nevertheless.</summary>
public class RestrictedUseTests
{
    [Fact]
    public void Members_of_an_enum_are_read_and_written_though_nobody_may_name_them()
    {
        string answer = GeneratorRun.Of("""
            using System;
            using System.Diagnostics.CodeAnalysis;
            using Dimp;

            public enum Size { Small, [Obsolete("Gone.", error: true)] Huge, [Experimental("SIZE1")] Tiny }

            [Shape]
            public partial record Box : WireRecord
            {
                [Field(As = WireKind.String)] public partial Size Size { get; set; }
                [Field(Default = (Size)2)] public partial Size Other { get; set; }

                [Factory, Preset(nameof(Size), (Size)1)] public static partial Box Create();
            }

            public static class Sample
            {
                public static string Run() => Box.Create().ToJson() + (int)Box.Create().Size + (int)Box.Create().Other;
            }
            """).Execute();
        Assert.Equal("""{"size":"huge"}12""", answer);
    }

    [Fact]
    public void A_factory_sets_what_nobody_else_may_set()
    {
        string answer = GeneratorRun.Of("""
            using System;
            using Dimp;

            [Shape]
            public partial record Box : WireRecord
            {
                [Field, Obsolete("Gone.", error: true)] public partial int Size { get; set; }
                [Field, Obsolete("Gone.", error: true)] public partial string? Name { get; set; }

                [Factory, Preset("Size", 5)] public static partial Box Create(string? name);
            }

            public static class Sample
            {
                public static string Run() => Box.Create("n").ToJson() + Box.Create(null).ToJson();
            }
            """).Execute();
        Assert.Equal("""{"size":5,"name":"n"}{"size":5}""", answer);
    }

    [Fact]
    public void What_is_for_evaluation_only_is_generated_without_another_word()
    {
        BuiltLibrary library = TestProject.Library("Boxes", """
            using System.Diagnostics.CodeAnalysis;
            using Dimp;

            namespace Boxes;

            [Experimental("BOX1"), Shape, Dispatch("kind")]
            public partial record Box : WireRecord
            {
                [Field, Experimental("BOX2")] public partial int Size { get; set; }
            }

            [Experimental("BOX3"), Case("big")]
            public partial record BigBox : Box
            {
                [Factory] public static partial BigBox Create(int size);
            }
            """);
        string answer = GeneratorRun.Of(TestProject.Of("""
            #pragma warning disable BOX1
            using System.Collections.Generic;
            using Dimp;
            using Boxes;

            [Shape]
            public partial record Shelf : WireRecord
            {
                [Field] public partial IReadOnlyList<Box> Boxes { get; set; }
                [Field] public partial Box? Last { get; set; }
            }

            [Registry] public partial class AllBoxes : WireRegistry<Box>;

            public static class Sample
            {
                public static string Run() => AllBoxes.Default.Parse("{\"kind\":\"big\"}").GetType().Name;
            }
            """) with { Libraries = [library] }).Execute();
        Assert.Equal("BigBox", answer);
    }

    /// <summary>C# would take a character for the number of its code.</summary>
    [Fact]
    public void A_character_is_no_value()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            public static class Sample
            {
                public static void Run(WireMap map, WireList list, char c)
                {
                    map["q"] = 'c';
                    list.Add(c);
                    map["q"] = 'c'.ToString();
                    map["q"] = (int)'c';
                    map["q"] = (byte)1;
                    map["q"] = (ushort)1;
                    map["q"] = 1;
                }
            }
            """);
        Diagnostic[] errors = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        Assert.Equal([6, 7], errors.Select(static error => error.Location.GetLineSpan().StartLinePosition.Line));
        Assert.All(errors, static error =>
        {
            Assert.Equal("CS0619", error.Id);
            Assert.Contains("write value.ToString() or (int)value", error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });
    }
}
