using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Dimp.Generators.Declarations;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis.Emit;

namespace Dimp.Generators.Tests;

/// <summary>What all generated files have in common.</summary>
public class GeneratedFileTests
{
    private const string Games = """
        using Dimp;

        namespace Games;

        [Shape, Dispatch("kind")]
        public partial record Game : WireRecord
        {
            [Field] public partial string Name { get; set; }
        }

        [Case("chess")] public partial record Chess : Game;

        [Registry] public partial class AllGames : WireRegistry<Game>;
        """;

    [Fact]
    public void Shapes_are_announced_in_one_place()
    {
        string text = GeneratorRun.Of(Games).TextOf(HintName.OfAnnouncement);
        Assert.EndsWith(
            "[assembly: global::Dimp.CompilerServices.WireShapes(typeof(global::Games.Chess), typeof(global::Games.Game))]\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_that_no_other_assembly_could_name_is_not_announced() =>
        Assert.DoesNotContain(
            GeneratorRun.Of("public partial class Outer { [Dimp.Shape] private partial record Inner : Dimp.WireRecord; }").Files,
            static file => file.HintName == HintName.OfAnnouncement);

    [Fact]
    public void A_debugger_steps_over_what_is_generated()
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        GeneratorRun run = GeneratorRun.Of(Games + "\npublic static class Own { public static int One() => 1; }");
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        Assert.True(run.Output.Emit(image, symbols, options: options, cancellationToken: TestContext.Current.CancellationToken).Success);
        symbols.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        MetadataReader reader = provider.GetMetadataReader();
        string[] visible =
        [
            .. from handle in reader.MethodDebugInformation
               let method = reader.GetMethodDebugInformation(handle)
               from point in method.GetSequencePoints()
               where !point.IsHidden
               select reader.GetString(reader.GetDocument(point.Document).Name),
        ];
        Assert.Equal(["File1.cs"], visible.Distinct());
    }

    [Theory]
    [InlineData("public class W { public class WireField<T>; }", Label = "a type")]
    [InlineData("namespace W { public class WireShape; } namespace Games.W { public class WireShape; }", Label = "namespaces")]
    [InlineData("global using W = System.Text.StringBuilder;", Label = "a global alias")]
    [InlineData("global using W = System.Collections.Generic;", Label = "a global alias of a namespace")]
    [InlineData("namespace Games { public partial record Game { public int W => 1; public class Inner { public int W; } } }", Label = "members")]
    public void The_alias_in_generated_files_is_hidden_by_nothing(string source) =>
        GeneratorRun.Of(source, Games, Games.Replace("namespace Games;", "", StringComparison.Ordinal)).Build();

    [Fact]
    public void A_record_may_inherit_a_type_of_its_own_name() => GeneratorRun.Of("""
        using Dimp;

        namespace Games;

        [Shape]
        public partial record Game : WireRecord
        {
            [Field] public partial string? Name { get; set; }

            public class Chess;
        }

        [Shape]
        public partial record Chess : Game
        {
            [Factory] public static partial global::Games.Chess Create(string? name);
        }
        """).Build();
}
