using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>What is wrong with a shape as a type.</summary>
public class ShapeDiagnosticsTests
{
    [Theory]
    [InlineData(
        """
        [Shape] public record {|DIMP001:Wrong|} : WireRecord
        {
            [Field] public partial int {|CS0751,CS9248:Number|} { get; set; }
        }
        """,
        "'Wrong' must be 'partial', so that generated code can be added to it: write 'public partial record Wrong'",
        Label = "not partial")]
    [InlineData(
        "[Shape] internal sealed record {|DIMP001:Wrong|} : WireRecord;",
        "'Wrong' must be 'partial', so that generated code can be added to it: write 'internal sealed partial record "
            + "Wrong'",
        Label = "not partial, under a modifier")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord;
        public record {|CS0260:Wrong|};
        """,
        Label = "one of two parts is not partial")]
    [InlineData(
        "[Shape] public {|DIMP002:class|} Wrong { [Field] public int Number { get; set; } }",
        "'Wrong' is a class, and a shape is a record: write 'public partial record Wrong : WireRecord'",
        Label = "a class")]
    [InlineData(
        "[Shape] public sealed partial {|DIMP002:class|} Wrong : List<int>;",
        "'Wrong' is a class, and a shape is a record: write 'public sealed partial record Wrong'",
        Label = "a class with a base")]
    [InlineData(
        "[{|CS0592:Shape|}] public partial {|DIMP002:struct|} Wrong;",
        "'Wrong' is a struct, and a shape is a record: write 'public partial record Wrong : WireRecord'",
        Label = "a struct")]
    [InlineData(
        """
        [{|CS0592:Case|}("a")] public readonly partial {|DIMP002:record struct|} Wrong;
        """,
        "'Wrong' is a record struct, and a shape is a record: write 'public partial record Wrong : WireRecord'",
        Label = "a record struct")]
    [InlineData(
        """
        [{|CS0592:Dispatch|}("kind")] public partial {|DIMP002:interface|} Wrong;
        """,
        "'Wrong' is an interface, and a shape is a record: write 'public partial record Wrong : WireRecord'",
        Label = "an interface")]
    [InlineData(
        "[{|CS0592:Shape|}] public enum Wrong { One }",
        Label = "an enum")]
    [InlineData(
        "[Shape] public partial record {|DIMP003:Wrong|} { [Field] public partial int {|CS9248:Number|} { get; set; } }",
        "'Wrong' does not derive from 'WireRecord': write 'Wrong : WireRecord', or derive from another shape",
        Label = "a record without a base")]
    [InlineData(
        """
        public interface IThing;
        public record Other;
        [Shape] public partial record Wrong : {|DIMP003:Other|}, IThing;
        """,
        "'Wrong' does not derive from 'WireRecord': write 'Wrong : WireRecord', or derive from another shape",
        Label = "a record of another base")]
    [InlineData(
        "[Shape] public abstract partial record {|DIMP003:Wrong|} : System.IDisposable { public abstract void Dispose(); }",
        "'Wrong' does not derive from 'WireRecord': write 'Wrong : WireRecord', or derive from another shape",
        Label = "a record of an interface")]
    [InlineData(
        "[Shape] public partial record Wrong : {|CS0246:Missing|};",
        Label = "a record of an unknown base")]
    [InlineData(
        """
        public record Middle : {|CS0246:Missing|};
        [Shape] public partial record Wrong : Middle;
        """,
        Label = "a record of a base of an unknown base")]
    [InlineData(
        """
        [Shape] public sealed partial record Parent : WireRecord;
        [Shape] public partial record Wrong : {|CS0509:Parent|};
        """,
        Label = "a record of a sealed base")]
    [InlineData(
        """
        [Shape] public partial record {|CS0146:Wrong|} : Other;
        [Shape] public partial record {|CS0146:Other|} : Wrong;
        """,
        Label = "records of each other")]
    [InlineData(
        "[Shape] public partial record Wrong{|DIMP004:(int Number, [property: Field] string? Text)|} : WireRecord;",
        "'Wrong' cannot have positional parameters, since its values are in its map: write '[Field] public partial int "
            + "Number { get; init; }' in its body, and so on",
        Label = "positional parameters")]
    [InlineData(
        "[Shape] public partial record Wrong{|DIMP004:()|} : WireRecord;",
        "'Wrong' cannot have positional parameters, since its values are in its map: remove the empty list",
        Label = "an empty list of positional parameters")]
    [InlineData(
        "[Shape] public partial record Wrong{|DIMP005:<T>|} : WireRecord;",
        "'Wrong' cannot be generic, since the generator must know it by one name: declare one for each type argument",
        Label = "generic")]
    [InlineData(
        "[Shape] public record {|DIMP001:Wrong|}{|DIMP005:<T>|}{|DIMP004:(T Item)|} : WireRecord;",
        "'Wrong' must be 'partial', so that generated code can be added to it: write 'public partial record Wrong'",
        "'Wrong' cannot be generic, since the generator must know it by one name: declare one for each type argument",
        "'Wrong' cannot have positional parameters, since its values are in its map: write '[Field] public partial T "
            + "Item { get; init; }' in its body, and so on",
        Label = "generic, positional and not partial")]
    [InlineData(
        """
        public partial class Outer{|DIMP005:<T>|}
        {
            [Shape] public partial record One : WireRecord;
            [Shape] public partial record Other : WireRecord;
        }
        """,
        "'Outer' cannot be generic, since the generator must know it by one name: move 'One' out of it",
        Label = "inside of a generic type")]
    [InlineData(
        """
        public class {|DIMP006:Outer|}
        {
            [Shape] public partial record One : WireRecord;
            public partial struct Middle { [Shape] public partial record Other : WireRecord; }
        }
        """,
        "'Outer' contains 'One' and must be 'partial' too: write 'public partial class Outer'",
        Label = "inside of a type that is not partial")]
    [InlineData(
        "[Shape] public record {|DIMP001:Outer|} : WireRecord { [Shape] public partial record Inner : WireRecord; }",
        "'Outer' must be 'partial', so that generated code can be added to it: write 'public partial record Outer'",
        Label = "inside of a shape that is not partial")]
    [InlineData(
        "[Shape] file partial record {|DIMP008:Wrong|} : WireRecord;",
        "Generated code cannot name 'Wrong': it is local to its file; remove 'file'",
        Label = "of a file")]
    [InlineData(
        "file partial class {|DIMP008:Outer|} { [Shape] public partial record Wrong : WireRecord; }",
        "Generated code cannot name 'Outer': it is local to its file; remove 'file'",
        Label = "inside of a type of a file")]
    [InlineData(
        """
        public record Parent : WireRecord { public Parent(WireMap map) : base(map, null) { } }
        [Shape] public partial record {|CS1729:Wrong|} : {|DIMP008:Parent|};
        """,
        "Generated code cannot derive from 'Parent': it is no shape; write '[Shape] partial record Parent'",
        Label = "of a base that is no shape")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord
        {
            private Parent(WireMap map, WireRegistry? registry) : base(map, registry) { }
        }
        [Shape] public partial record Wrong : {|DIMP008:Parent|};
        """,
        "Generated code cannot derive from 'Parent': its constructors without parameters and of a WireMap are not both "
            + "accessible",
        Label = "of a base whose constructor is private")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord { private Parent() { } protected Parent(int number) { } }
        [Shape] public partial record Wrong : {|DIMP008:Parent|} { public Wrong(int number) : base(number) { } }
        [Shape] public partial record Fine : Parent { public Fine() : base(1) { } }
        """,
        "Generated code cannot derive from 'Parent': its constructors without parameters and of a WireMap are not both "
            + "accessible",
        Label = "of a base whose constructor without parameters is private")]
    [InlineData(
        """
        [Shape] public record {|DIMP001:Parent|} : WireRecord;
        [Shape] public partial record Child : Parent { [Field] public partial int {|CS9248:Number|} { get; set; } }
        """,
        "'Parent' must be 'partial', so that generated code can be added to it: write 'public partial record Parent'",
        Label = "of a base that is wrong itself")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord;
        [{|CS0579:Shape|}] public partial record Wrong;
        """,
        Label = "marked twice")]
    [InlineData(
        "[Shape, Registry] public partial {|DIMP002:class|} Wrong : WireRegistry<Content>;",
        "'Wrong' is a class, and a shape is a record: write 'public partial record Wrong'",
        Label = "marked as a registry too")]
    [InlineData(
        "[Shape] public partial record {|DIMP003:Wrong|} : object;",
        "'Wrong' does not derive from 'WireRecord': write 'Wrong : WireRecord', or derive from another shape",
        Label = "an object that says so")]
    [InlineData(
        "[Shape] public partial record {|CS1001:;|}",
        Label = "without a name yet")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            public {|DIMP008:Wrong|}(WireMap map, WireRegistry? registry) : base(map, registry) { }
            [Field] public required partial int {|CS9248:Number|} { get; init; }
        }
        [Shape] public partial record Other : WireRecord { [Field] public partial Wrong? {|CS9248:Inner|} { get; set; } }
        """,
        "Generated code cannot call the constructor of 'Wrong': it does not set what is required; add [SetsRequiredMembers] to it",
        Label = "a constructor that leaves out what is required")]
    public void A_shape_is_declared_so_that_generated_code_can_be_added(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
