using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

public class WarningTests
{
    [Theory]
    [InlineData("""
        #pragma warning disable CS8981
        [Shape] public partial record lower : WireRecord;
        """, Label = "a name in lower case")]
    [InlineData("""
        #pragma warning disable CS0628
        [Shape]
        public sealed partial record Sealed : WireRecord
        {
            [Field] protected partial int Number { get; set; }
        }
        """, Label = "a protected member of a sealed record")]
    [InlineData("""
        #pragma warning disable CS0612, CS0618
        [System.Obsolete] public enum Old { Zero, [System.Obsolete("Never.")] One }

        [Shape, Dispatch("kind")] public partial record Root : WireRecord;

        [Case("old"), System.Obsolete("Gone.")]
        public partial record OldRecord : Root
        {
            [Field] public partial Old Number { get; set; }
            [Field(As = WireKind.String, Default = Old.One)] public partial Old Word { get; set; }
            [Field, System.Obsolete] public partial OldRecord? Inner { get; set; }
            [Factory, System.Obsolete, Preset(nameof(Word), Old.One)] public static partial OldRecord Create(Old number);
        }

        [Registry, System.Obsolete] public partial class Roots : WireRegistry<Root>;
        """, Label = "what is obsolete")]
    [InlineData("""
        using System.Diagnostics.CodeAnalysis;

        [Shape]
        public partial record Annotated : WireRecord
        {
            [Field, AllowNull] public partial string Allowed { get; set; }
            [Field, DisallowNull] public partial string? Disallowed { get; set; }
            [Field, MaybeNull] public partial string Perhaps { get; set; }
        }
        """, Label = "null that comes and goes where it is not declared")]
    public void What_was_suppressed_where_it_was_declared_is_not_warned_of_in_generated_code(string source) =>
        GeneratorRun.Of("using Dimp;\n" + source).Build();
}
