using System.Globalization;
using CsCheck;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>
/// The generator does not parse a shape again if no edit can affect it. The edits here cover each way in which one file can
/// affect a shape in another. After any series of edits, the output must equal that of a build from scratch.
/// <c>Dimp_Typed=10000</c> types so many series.
/// </summary>
public class IncrementalLawTests
{
    private static readonly (string Path, string?[] Texts)[] _files =
    [
        ("Root.cs",
        [
            """
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind")] public partial record Root : WireRecord { [Field] public partial string? Name { get; set; } }
            """,
            """
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind")] public partial record Root : WireRecord { [Field] public required partial string? Name { get; init; } }
            """,
            """
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind", "sort")] public partial record Root : WireRecord
            {
                [Field] public partial string? Name { get; }
                public int Map => 1;
            }
            """,
            """
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind")] public partial record Root : WireRecord
            {
            #nullable disable
                [Field] public partial string Name { get; set; }
            #nullable restore
            }
            """,
            """
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind")] public partial record Root : WireRecord
            {
            #nullable disable
            #nullable restore
                [Field] public partial string Name { get; set; }
            }
            """,
            """
            #nullable disable
            using Dimp;
            namespace App;
            [Shape, Dispatch("kind")] public partial record Root : WireRecord { [Field] public partial string Name { get; set; } }
            """,
        ]),
        ("Leaf.cs",
        [
            """
            using Dimp;
            namespace App;
            [Case(Kinds.Leaf)] public partial record Leaf : Root
            {
                [Field] public partial Colour Colour { get; set; }
                [Field] public partial Tag? Tag { get; set; }
                [Field] public partial C? Other { get; set; }
                [Field] public partial Part? Part { get; set; }
                [Factory] public static partial Leaf Create(string? name);
            }
            """,
            """
            using Dimp;
            using static App.Kinds;
            namespace App { [Case(Leaf)] public partial record Leaf : Root { [Field(As = WireKind.String)] public partial Colour? Colour { get; set; } } }
            """,
            """
            using Dimp;
            namespace App;
            public partial record Leaf : Middle { [Field] public partial C? Other { get; set; } }
            """,
        ]),
        ("LeafPart.cs",
        [
            null,
            "namespace App; partial record Leaf { [Dimp.Field] public partial int More { get; set; } }",
            "namespace App; [Dimp.Requires(\"name\")] partial record Leaf { public Leaf(Dimp.WireMap map, Dimp.WireRegistry? registry) : base(map, registry) { } }",
            "namespace App; [Dimp.Case(\"part\")] partial record Leaf { private new void GetShape() { } }",
        ]),
        ("Kinds.cs",
        [
            "namespace App; public static class Kinds { public const string Leaf = \"leaf\"; }",
            "namespace App; public static class Kinds { public const string Leaf = \"leaf\" { ; }",
            "namespace App; public static class Kinds { public const string Leaf = MoreKinds.Sheet; }",
            null,
        ]),
        ("MoreKinds.cs",
        [
            "namespace App; public static class MoreKinds { public const string Sheet = \"sheet\"; }",
            "namespace App; public static class MoreKinds { public const string Sheet = \"page\"; }",
        ]),
        ("Colour.cs",
        [
            "namespace App; public enum Colour { Red, Green }",
            "namespace App; public enum Colour : long { Red, Green, Blue = 7 }",
            "namespace App; public enum Color { Red }",
        ]),
        ("Tag.cs",
        [
            """
            using Dimp;
            namespace App;
            public readonly record struct Tag(string Text) : IWireValue<Tag>
            {
                public static bool TryRead(WireValue value, out Tag result) { result = new(value.AsString() ?? ""); return true; }
                public WireValue ToWireValue() => Text;
            }
            """,
            "namespace App; public readonly record struct Tag(string Text);",
            "namespace App; public enum Tag { One }",
        ]),
        ("Part.cs",
        [
            "namespace App; [Dimp.Shape] public partial record Part : Dimp.WireRecord { [Dimp.Field] public partial Leaf? Inner { get; set; } }",
            "namespace App; [Dimp.Shape] public partial record Part : Dimp.WireRecord { [Dimp.Field] public partial int? Inner { get; set; } }",
            "namespace App; [Dimp.Shape] public abstract partial record Part : Dimp.WireRecord;",
        ]),
        ("Middle.cs",
        [
            "namespace App; [Dimp.Case(\"middle\")] public partial record Middle : Root;",
            "namespace App; [Dimp.Case(\"centre\")] public partial record Middle : Root { [Dimp.Field(\"k\")] public partial Colour Tint { get; set; } }",
        ]),
        ("Alias.cs",
        [
            "global using C = App.Colour;",
            "global using C = System.DayOfWeek;",
            "using C = int;",
        ]),
        ("Attribute.cs",
        [
            null,
            "namespace App; public class FieldAttribute : System.Attribute;",
            "namespace App; [System.Obsolete(\"\", true)] public class Unused;",
        ]),
        ("Twin.cs", [null, "namespace App; public class leaf;", "public class leaf;", "namespace APP.Inner; public class Anything;"]),
        ("Shadow.cs", [null, "namespace App.System;", "namespace App.System; public class Marker;", "namespace App; public class WireRecord;"]),
        ("Ware.cs", ["public enum Ware { Bread } namespace Shop { public enum Ware : long { Milk } }"]),
        ("Shelf.cs",
        [
            "using Shop; namespace App; [Dimp.Case(\"shelf\")] public partial record Shelf : Root { [Dimp.Field] public partial Ware Ware { get; set; } }",
            "namespace App; using Shop; [Dimp.Case(\"shelf\")] public partial record Shelf : Root { [Dimp.Field] public partial Ware Ware { get; set; } }",
        ]),
        ("program.cs", ["[Dimp.Case(\"program\")] public partial record program : App.Root;"]),
        ("Statements.cs", [null, "System.Console.WriteLine();"]),
        ("Registry.cs",
        [
            "namespace App; [Dimp.Registry] public partial class Roots : Dimp.WireRegistry<Root>;",
            "namespace App; [Dimp.Registry] internal partial class Others : Dimp.WireRegistry<Root>;",
            null,
        ]),
        ("Bystander.cs",
        [
            "public class Bystander { public App.Leaf? Find() => null; }",
            "public class Bystander { public App.Leaf? Find() { return null; } public App.Root? Root { get; } = null; }",
        ]),
    ];

    private static readonly Gen<(string Path, string? Text)> _edit =
        from file in Gen.Int[0, _files.Length - 1].Select(static index => _files[index])
        from text in Gen.Int[0, file.Texts.Length - 1].Select(index => file.Texts[index])
        select (file.Path, text);

    private static readonly int _typed =
        int.TryParse(Environment.GetEnvironmentVariable("Dimp_Typed"), CultureInfo.InvariantCulture, out int count) ? count : 16;

    [Fact]
    public void After_any_series_of_edits_the_output_equals_that_of_a_build_from_scratch() => _edit.Array[1, 12].Sample(
        static edits =>
        {
            EditSession session = Open();
            foreach ((string path, string? text) in edits)
            {
                session.Set(path, text);
                AssertUpToDate(session, path, text);
            }
        },
        print: static edits => string.Join(", ", edits.Select(static edit => $"{edit.Path} = {edit.Text ?? "none"}")),
        iter: 8,
        threads: 1);

    [Fact]
    public void After_any_edit_and_its_undoing_the_output_equals_that_of_a_build_from_scratch()
    {
        EditSession session = Open();
        foreach ((string path, string?[] texts) in _files)
        {
            foreach (string? text in texts.Append(texts[0]))
            {
                session.Set(path, text);
                AssertUpToDate(session, path, text);
            }
        }
    }

    [Fact]
    public void Whatever_is_typed_the_output_equals_that_of_a_build_from_scratch() => TypedEdit.Any.Array[1, 20].Sample(
        static edits =>
        {
            EditSession session = Open();
            string?[] first = [.. _files.Select(static file => file.Texts[0])];
            string?[] texts = [.. first];
            foreach (TypedEdit edit in edits)
            {
                string?[] before = [.. texts];
                edit.Apply(texts, first);
                foreach ((int index, string? text) in texts.Index())
                {
                    if (text != before[index])
                    {
                        session.Set(_files[index].Path, text);
                        AssertUpToDate(session, _files[index].Path, text);
                    }
                }
            }
        },
        print: static edits => string.Join("\n", edits.Select(static edit => $"{edit}")),
        iter: _typed,
        threads: 1);

    private static void AssertUpToDate(EditSession session, string path, string? text) => Assert.True(
        session.SourcesFromScratch.OrderBy(static file => file.Key).SequenceEqual(session.Sources.OrderBy(static file => file.Key)),
        $"{path} = {text ?? "none"}");

    private static EditSession Open()
    {
        IEnumerable<SourceFile> files =
            from file in _files
            where file.Texts[0] is not null
            select new SourceFile(file.Path, file.Texts[0]!);
        return new EditSession(new TestProject("App", [.. files]), tracksSteps: false);
    }
}
