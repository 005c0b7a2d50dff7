using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class ShapeTests
{
    [Fact]
    public Task A_shape_is_a_view_of_its_map()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            namespace Games;

            [Shape]
            public partial record Clock : WireRecord
            {
                [Field("white")] public partial double White { get; set; }
                [Field] public partial string? PlayerName { get; init; }
            }

            public static class Sample
            {
                public static string Run()
                {
                    var clock = new Clock { White = 1.5, PlayerName = "moky" };
                    var view = new Clock(clock.Map);
                    view.White = 2;
                    return clock.ToJson();
                }
            }
            """);
        Assert.Equal("""{"white":2,"player_name":"moky"}""", run.Execute());
        return Snapshot.Verify(run);
    }

    [Fact]
    public void A_shape_can_be_declared_inside_of_any_partial_type()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            namespace Outer.Inner
            {
                internal static partial class Static
                {
                    protected internal partial record Positional(int Number)
                    {
                        public readonly ref partial struct Plain
                        {
                            public partial record struct Value(int Number)
                            {
                                public partial interface IFace
                                {
                                    [Shape]
                                    private protected sealed partial record Innermost : WireRecord
                                    {
                                        [Field] public partial string Name { get; set; }
                                    }

                                    static string Make() => new Innermost { Name = "deep" }.ToJson();
                                }
                            }
                        }
                    }
                }
            }

            public static class Sample
            {
                public static string Run() => Outer.Inner.Static.Positional.Plain.Value.IFace.Make();
            }
            """);
        Assert.Equal("""{"name":"deep"}""", run.Execute());
    }

    [Fact]
    public void A_shape_may_be_declared_in_the_global_namespace_in_several_parts_and_by_an_alias_of_the_attribute()
    {
        GeneratorRun run = GeneratorRun.Of(
            """
            [View]
            [System.Diagnostics.DebuggerDisplay("-")]
            public partial record Parts
            {
                [Dimp.Field] public partial int First { get; set; }
            }
            """,
            """
            global using View = Dimp.ShapeAttribute;

            [Dimp.Requires("first")]
            public partial record Parts : Dimp.WireRecord
            {
                [Dimp.Field] public partial int Second { get; set; }
            }

            public static class Sample
            {
                public static string Run()
                {
                    var parts = new Parts { Second = 2 };
                    return parts.ToJson() + parts.Validate()[0].Key;
                }
            }
            """);
        Assert.Equal("""{"second":2}first""", run.Execute());
        Assert.Equal(["Parts.g.cs"], run.HintNames);
    }

    [Fact]
    public void A_shape_can_be_declared_where_nullable_annotations_are_off()
    {
        GeneratorRun run = GeneratorRun.Of("""
            #nullable disable
            using System;
            using System.Collections.Generic;
            using Dimp;
            using Dimp.Protocol;

            [Shape]
            public partial record Oblivious : WireRecord
            {
                [Field] public partial string Text { get; set; }
                [Field] public partial int Number { get; set; }
                [Field] public partial Uri Address { get; set; }
                [Field] public partial byte[] Data { get; set; }
                [Field] public partial Identifier User { get; set; }
                [Field] public partial IReadOnlyList<string> Texts { get; set; }
                [Field] public partial Oblivious Inner { get; set; }
                [Field] public partial Content Content { get; set; }
                [Field] public partial WireMap Map2 { get; }

                [Factory] public static partial Oblivious Create(string text, IReadOnlyList<string> texts);
            }

            public static class Sample
            {
                public static string Run()
                {
                    Oblivious made = Oblivious.Create(null, new[] { "a" });
                    bool[] absent = [made.Text is null, made.Address is null, made.Data is null, made.User is null,
                        made.Inner is null, made.Content is null, made.Map2 is null];
                    return made.ToJson() + string.Join(" ", absent);
                }
            }
            """);
        Assert.Equal("""{"texts":["a"]}True True True True True True True""", run.Execute());
    }

    [Fact]
    public void An_abstract_record_is_for_its_descendants_to_be_made_of()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            [Shape, Dispatch("kind")]
            public abstract partial record Animal : WireRecord
            {
                [Field] public partial string Kind { get; }
                [Field] public required partial string Name { get; set; }
            }

            [Case("mammal"), Dispatch("legs")]
            public abstract partial record Mammal : Animal;

            [Case("4", "four")]
            public sealed partial record Cat : Mammal;

            [Registry]
            public partial class Animals : WireRegistry<Animal>;

            public static class Sample
            {
                public static string Run() => string.Join("\n",
                    new Cat { Name = "Tom" }.ToJson(),
                    Animals.Default.Parse("{\"kind\":\"mammal\",\"legs\":4}"),
                    Animals.Default.TryParse("{\"kind\":\"mammal\",\"legs\":5}", out _, out _),
                    Animals.Default.TryParse("{}", out _, out WireError? error),
                    error);
            }
            """);
        Assert.Equal(
            """
            {"kind":"mammal","legs":"4","name":"Tom"}
            Cat {"kind":"mammal","legs":4}
            False
            False
            No record under Animal is declared for this message. (at byte 0)
            """,
            run.Execute());
    }
}
