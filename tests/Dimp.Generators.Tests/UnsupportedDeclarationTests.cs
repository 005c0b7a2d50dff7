using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>What cannot be generated is left to the compiler and the analyzers to report, where the user wrote it.</summary>
public class UnsupportedDeclarationTests
{
    [Theory]
    [InlineData("not partial", "[Shape] public record Wrong : WireRecord;")]
    [InlineData("not a record", "[Shape] public partial class Wrong;")]
    [InlineData("a struct", "[Shape] public partial record struct Wrong;")]
    [InlineData("generic", "[Shape] public partial record Wrong<T> : WireRecord;")]
    [InlineData("inside of a generic type", "public partial class Outer<T> { [Shape] public partial record Wrong : WireRecord; }")]
    [InlineData("inside of a type that is not partial", "public class Outer { [Shape] public partial record Wrong : WireRecord; }")]
    [InlineData("positional", "[Shape] public partial record Wrong(int Number) : WireRecord;")]
    [InlineData("of a file", "[Shape] file partial record Wrong : WireRecord;")]
    [InlineData("no descendant of WireRecord", "[Shape] public partial record Wrong;")]
    [InlineData("a descendant of nothing that is known", "[Shape] public partial record Wrong : Missing;")]
    [InlineData("a descendant of one that has no part", "public record Parent : WireRecord; [Shape] public partial record Wrong : Parent;")]
    [InlineData("a descendant of one whose constructors are private",
        """
        [Shape] public partial record Parent : WireRecord
        {
            private Parent(WireMap map, WireRegistry? registry) : base(map, registry) { }
        }
        [Shape] public partial record Wrong : Parent;
        """)]
    [InlineData("with a member called WireFields", "[Shape] public partial record Wrong : WireRecord { public int WireFields => 1; }")]
    [InlineData("with a member called WireTemplate", "[Shape] public partial record Wrong : WireRecord { public int WireTemplate => 1; }")]
    [InlineData("a registry without a root", "[Registry] public partial class Wrong;")]
    [InlineData("a registry of nothing that is known", "[Registry] public partial class Wrong : WireRegistry<Missing>;")]
    [InlineData("a registry that is not partial", "[Registry] public class Wrong : WireRegistry<WireRecord>;")]
    [InlineData("a registry that is abstract", "[Registry] public abstract partial class Wrong : WireRegistry<WireRecord>;")]
    [InlineData("a registry that is generic", "[Registry] public partial class Wrong<T> : WireRegistry<WireRecord>;")]
    [InlineData("a registry that has a default", "[Registry] public partial class Wrong : WireRegistry<WireRecord> { public static int Default => 1; }")]
    [InlineData("a registry that cannot be constructed", "[Registry] public partial class Wrong(int number) : WireRegistry<WireRecord>;")]
    public void It_gets_no_part(string declaration, string source)
    {
        GeneratorRun run = RunLenient(source);
        Assert.True(!run.HintNames.Any(name => name.Contains("Wrong")), declaration);
    }

    [Theory]
    [InlineData("WireFields", "[Shape] public partial record WireFields : WireRecord { [Field] public partial int Number { get; set; } }")]
    [InlineData("WireTemplate", "[Shape, Dispatch(\"a\")] public partial record Root : WireRecord; [Case(\"b\")] public partial record WireTemplate : Root;")]
    [InlineData("Default", "[Registry] public partial class Default : WireRegistry<WireRecord>;")]
    [InlineData("Find", "[Registry] public partial class Find : WireRegistry<WireRecord>;")]
    [InlineData("a registry whose base seals Find",
        """
        public abstract class Parent : WireRegistry<WireRecord> { public sealed override WireRecord? Find(WireMap map) => null; }
        [Registry] public partial class Wrong : Parent;
        """)]
    [InlineData("a registry whose base wants an argument",
        """
        public abstract class Parent(int number) : WireRegistry<WireRecord> { public int Number => number; }
        [Registry] public partial class Wrong : Parent;
        """)]
    [InlineData("a registry of records that are none", "[Registry] public partial class Wrong : WireRegistry<string>;")]
    [InlineData("a record below one that has a property called Validate",
        """
        [Shape] public partial record Parent : WireRecord { [Field] public new partial int Validate { get; set; } }
        [Shape] public partial record Child : Parent { [Field] public partial int Number { get; set; } }
        """)]
    [InlineData("a record that must not be used",
        """
        [Shape, Dispatch("a")] public partial record Root : WireRecord;
        [Case("b"), System.Obsolete("Gone.", error: true)] public partial record Gone : Root { [Field] public partial int Number { get; set; } }
        [Registry] public partial class Roots : WireRegistry<Root>;
        """)]
    [InlineData("a property that must not be used",
        """
        [Shape] public partial record Holder : WireRecord
        {
            [Field, System.Obsolete("Gone.", error: true)] public partial Holder? Inner { get; set; }
        }
        """)]
    public void Generated_code_compiles_whatever_is_declared(string declaration, string source)
    {
        GeneratorRun run = RunLenient(source);
        Assert.True(run.HintNames.Count() <= 3, declaration);
    }

    private static GeneratorRun RunLenient(string source)
    {
        GeneratorRun run = GeneratorRun.Of("using Dimp;\n\n" + source);
        run.AssertErrorsAreTheUsers();
        return run;
    }
}
