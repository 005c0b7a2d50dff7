using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class NameTests
{
    [Fact]
    public Task Keywords_and_the_names_of_generated_code_are_names_like_any_other()
    {
        GeneratorRun run = GeneratorRun.Of(""""
            using global::Dimp;

            namespace Hostile.Dimp.System.@namespace
            {
                public class System;

                public class String;

                public enum WireValue { Get, Set }

                [Shape]
                public partial record @class : WireRecord
                {
                    [Field] public partial string @event { get; set; }
                    [Field] public partial string value { get; set; }
                    [Field] public partial int field { get; set; }
                    [Field] public partial int record { get; set; }
                    [Field("mapped")] public new partial int Map { get; set; }
                    [Field] public partial int WireRegistry { get; set; }
                    [Field] public partial string WireRecord { get; set; }
                    [Field] public new partial string GetType { get; set; }
                    [Field] public new partial global::Dimp.WireValue MemberwiseClone { get; set; }
                    [Field(As = WireKind.String)] public partial WireValue Dimp { get; set; }
                    [Field] public partial @class? map { get; set; }
                    [Field] public partial @class? registry { get; set; }
                    [Field] public partial global::System.Collections.Generic.IReadOnlyList<@class>? item { get; set; }
                    [Field] public partial int Key { get; }

                    [Factory] public static partial @class @new(string @event, int record, string @value, int key);
                }
            }

            public static class Sample
            {
                public static string Run()
                {
                    var made = Hostile.Dimp.System.@namespace.@class.@new("a", 1, "b", 2);
                    made.Map = 3;
                    made.map = new() { Dimp = Hostile.Dimp.System.@namespace.WireValue.Set };
                    made.item = [new()];
                    return made.ToJson();
                }
            }
            """");
        Assert.Equal(
            """{"event":"a","record":1,"value":"b","key":2,"mapped":3,"map":{"dimp":"set"},"item":[{}]}""",
            run.Execute());
        return Snapshot.Verify(run);
    }

    [Fact]
    public void Records_and_registries_may_be_called_like_the_members_of_their_bases()
    {
        GeneratorRun run = GeneratorRun.Of("""
            using Dimp;

            namespace @namespace.System
            {
                [Shape, Dispatch("kind")]
                public partial record Registry : WireRecord;

                [Case("map")]
                public partial record Map : Registry
                {
                    [Field] public partial Registry? Inner { get; set; }
                }

                [Registry]
                public partial class @sealed : WireRegistry<Registry>;
            }

            public static class Sample
            {
                public static string Run() => string.Join(" ",
                    @namespace.System.@sealed.Default.Parse("{\"kind\":\"map\"}").GetType(),
                    new @namespace.System.Map(WireMap.Parse("{\"inner\":{\"kind\":\"map\"}}")).Inner!.GetType().Name);
            }
            """);
        Assert.Equal("namespace.System.Map Map", run.Execute());
    }

    [Theory]
    [InlineData("""
        [Shape]
        public partial record Holder : WireRecord
        {
            [Field] public partial Holder? validation { get; set; }
        }
        """, Label = "validation")]
    [InlineData("""
        public enum Size { Small }

        [Shape]
        public partial record Holder : WireRecord
        {
            [Field(As = WireKind.String)] public partial Size Size { get; set; }
            [Field] public partial string ReadSize { get; set; }
            [Field] public partial string WriteSize { get; set; }
        }
        """, Label = "a text enum's helper")]
    [InlineData("""
        [Shape, Dispatch("when", "and", "map", "1", " ", "wire_keys", "WireKeys", "class", "stackalloc", "found", "type")]
        public partial record Root : WireRecord;
        [Case("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k")]
        public partial record Leaf : Root;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """, Label = "dispatch keys")]
    [InlineData("""
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("a"), Dispatch("kind")] public abstract partial record Middle : Root;
        [Case("b", On = "kind"), Dispatch("Kind")] public partial record Leaf : Middle;
        [Case("c")] public partial record Last : Leaf;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """, Label = "dispatchers with the same key")]
    [InlineData("""
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root;
        [Registry] public partial class ByKind : WireRegistry<Root>;
        """, Label = "the registry's own")]
    [InlineData("""
        public readonly ref struct ReadOnlySpan<T>;

        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("leaf")] public partial record Leaf : Root;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """, Label = "a span")]
    public void A_name_can_be_taken(string declarations) =>
        GeneratorRun.Of("using Dimp;\n\nnamespace Taken;\n\n" + declarations).Build();
}
