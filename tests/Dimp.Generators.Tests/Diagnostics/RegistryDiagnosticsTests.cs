using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Registries.</summary>
public class RegistryDiagnosticsTests
{
    [Theory]
    [InlineData(
        "[Registry] public class {|CS0534,DIMP001:Wrong|} : WireRegistry<Content>;",
        "'Wrong' must be 'partial', so that generated code can be added to it: write 'public partial class Wrong'",
        Label = "not partial")]
    [InlineData(
        "[Registry] public partial class {|CS0534:Wrong|}{|DIMP005:<T>|} : WireRegistry<T> where T : WireRecord;",
        "'Wrong' cannot be generic, since the generator must know it by one name: declare one for each type argument",
        Label = "generic")]
    [InlineData(
        "[Registry] file partial class {|CS0534,DIMP008:Wrong|} : WireRegistry<Content>;",
        "Generated code cannot name 'Wrong': it is local to its file; remove 'file'",
        Label = "of a file")]
    [InlineData(
        "public class {|DIMP006:Outer|} { [Registry] public partial class {|CS0534:Inner|} : WireRegistry<Content>; }",
        "'Outer' contains 'Inner' and must be 'partial' too: write 'public partial class Outer'",
        Label = "inside of a type that is not partial")]
    [InlineData(
        "[Registry] public {|DIMP026:abstract|} partial class Wrong : WireRegistry<Content>;",
        "'Wrong' cannot be a registry: it is abstract; remove 'abstract'",
        Label = "abstract")]
    [InlineData(
        "[Registry] public static partial class {|DIMP027:Wrong|};",
        "'Wrong' must have a root, the record that all of its shapes derive from: write 'Wrong : WireRegistry<...>'",
        Label = "static")]
    [InlineData(
        "[Registry] public partial {|DIMP026:record|} Wrong;",
        "'Wrong' cannot be a registry: it is a record; write 'public partial class Wrong'",
        Label = "a record")]
    [InlineData(
        "[{|CS0592:Registry|}] public partial {|DIMP026:struct|} Wrong;",
        "'Wrong' cannot be a registry: it is a struct; write 'public partial class Wrong'",
        Label = "a struct")]
    [InlineData(
        "[Registry] public partial class {|DIMP027:Wrong|};",
        "'Wrong' must have a root, the record that all of its shapes derive from: write 'Wrong : WireRegistry<...>'",
        Label = "without a root")]
    [InlineData(
        "[Registry] public partial class {|DIMP027:Wrong|} : System.IDisposable { public void Dispose() { } }",
        "'Wrong' must have a root, the record that all of its shapes derive from: write 'Wrong : WireRegistry<...>'",
        Label = "of another base")]
    [InlineData(
        "[Registry] public partial class {|CS0311,CS0534:Wrong|} : WireRegistry<string>;",
        Label = "of a root that is no record")]
    [InlineData(
        "[Registry] public partial class {|CS0534:Wrong|} : WireRegistry<{|CS0246:Missing|}>;",
        Label = "of an unknown root")]
    [InlineData(
        """
        [Shape, System.Obsolete("Gone.", error: true)] public partial record Gone : WireRecord;
        [Registry, System.Obsolete("Gone.")] public partial class {|CS0534:Wrong|} : {|DIMP027:WireRegistry<Gone>|};
        """,
        "'Wrong' is a registry of 'Gone', which generated code cannot use: it must be accessible in the assembly and not "
            + "obsolete",
        Label = "of a root that must not be used")]
    [InlineData(
        "[Registry] public partial class {|CS0534,DIMP026:Wrong|}(int number) : WireRegistry<Content> { public int Number => number; }",
        "'Wrong' cannot be a registry: it or its base has no constructor without parameters that its 'Default' can call; "
            + "add it",
        Label = "with parameters")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<Content> { protected Parent(int number) { } }
        [Registry] public partial class {|CS0534,CS7036,DIMP026:Wrong|} : Parent;
        """,
        "'Wrong' cannot be a registry: it or its base has no constructor without parameters that its 'Default' can call; "
            + "add it",
        Label = "of a base with parameters")]
    [InlineData(
        """
        [Registry] public partial class One : WireRegistry<Content>;
        [Registry] public partial class {|CS0122,DIMP026:Other|} : One;
        """,
        "'Other' cannot be a registry: it or its base has no constructor without parameters that its 'Default' can call; "
            + "add it",
        Label = "of a registry")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<Content>
        {
            protected sealed override IReadOnlyList<WireShapeInfo> GetShapes() => [];
        }
        [Registry] public partial class {|CS0534:Wrong|} : {|DIMP026:Parent|};
        """,
        "'Wrong' cannot be a registry: 'Parent' seals 'GetShapes', which generated code overrides; remove 'sealed' there",
        Label = "of a base that seals what is overridden")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<Content>
        {
            protected sealed override IReadOnlyList<WireDispatchInfo> GetDispatch() => [];
        }
        [Registry] public partial class {|CS0534:Wrong|} : {|DIMP026:Parent|};
        """,
        "'Wrong' cannot be a registry: 'Parent' seals 'GetDispatch', which generated code overrides; remove 'sealed' there",
        Label = "of a base that seals the decisions")]
    [InlineData(
        "[Registry] public partial class {|DIMP028:Wrong|} : WireRegistry<WireRecord>;",
        "'Wrong' tells nothing apart, since there is no case under 'WireRecord' here or in a referenced assembly: "
            + "declare one, or reference the assembly that does",
        Label = "of nothing")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Registry] public partial class {|DIMP028:Wrong|} : WireRegistry<Root>;
        """,
        "'Wrong' tells nothing apart, since there is no case under 'Root' here or in a referenced assembly: declare one, "
            + "or reference the assembly that does",
        Label = "of a dispatcher without cases")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public record {|DIMP001:Root|} : WireRecord;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """,
        "'Root' must be 'partial', so that generated code can be added to it: write 'public partial record Root'",
        Label = "of a root that is wrong itself")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case({|DIMP023:""|})] public partial record Leaf : Root;
        [Registry] public partial class Roots : WireRegistry<Root>;
        """,
        "\"\" cannot be the value of a case: it is empty",
        Label = "of cases that are wrong themselves")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] internal partial record Root : WireRecord;
        [Case("leaf")] internal partial record Leaf : Root;
        [Registry] public partial class {|CS0060,CS0534:Wrong|} : {|DIMP027:WireRegistry<Root>|};
        """,
        "'Wrong' is a registry of 'Root', which is less accessible than it is: change the accessibility of one of them",
        Label = "of records that are less accessible")]
    [InlineData(
        "[{|CS0592:Registry|}] public partial {|DIMP026:interface|} Wrong;",
        "'Wrong' cannot be a registry: it is an interface; write 'public partial class Wrong'",
        Label = "an interface")]
    [InlineData(
        """
        [Registry] public partial class Twice : WireRegistry<Content>;
        [{|CS0579:Registry|}] public partial class Twice;
        """,
        Label = "in two parts that both say so")]
    [InlineData(
        """
        [Registry] public partial class {|CS0534,DIMP026:One|} : WireRegistry<Content> { [System.Obsolete("", true)] public One() { } }
        [Registry] public partial class {|CS0534:Two|} : WireRegistry<Content> { public required int {|DIMP026:Number|} { get; set; } }
        """,
        "'One' cannot be a registry: it or its base has no constructor without parameters that its 'Default' can call; add it",
        "'Two' cannot be a registry: its 'Default' does not set 'Number'; remove 'required'",
        Label = "that nobody can construct just so")]
    [InlineData(
        "public sealed partial class {|CS0534,DIMP050:Unmarked|} : WireRegistry<Content>;",
        "'Unmarked' derives from 'WireRegistry<Content>', but nothing is generated for it: add [Registry] to it",
        Label = "that is not marked")]
    [InlineData(
        """
        public abstract class Parent : WireRegistry<Content> { public int Resolve(string text) => text.Length; }
        public partial class Outer { [System.Obsolete] internal class {|CS0534,DIMP050:Unmarked|} : Parent; }
        """,
        "'Unmarked' derives from 'WireRegistry<Content>', but nothing is generated for it: add [Registry] to it",
        Label = "that is not marked, of a base with a method of the same name")]
    [InlineData(
        """
        public class Handwritten : WireRegistry<Content>
        {
            public override Content? Resolve(WireMap map) => DimpContents.Default.Resolve(map);
            protected override IReadOnlyList<WireShapeInfo> GetShapes() => DimpContents.Default.Shapes;
        }
        public class Derived : Handwritten;
        public abstract class Parent : WireRegistry<Content>;
        [Registry] public partial class Marked : WireRegistry<Content> { private protected Marked() { } }
        public class OfMarked : Marked;
        """,
        Label = "that is written by hand, or completed")]
    public void A_registry_is_a_class_that_generated_code_can_complete(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
