using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Types that fields cannot have.</summary>
public class FieldTypeDiagnosticsTests
{
    internal const string Supported =
        ". Fields are of type string, bool, a number, an enum, DateTimeOffset, Uri, byte[], a shape, WireMap, WireList, WireValue, "
        + "a type that implements IWireValue<TSelf>, or IReadOnlyList<T> of one of these.";

    [Theory]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:System.Guid|} {|CS9248:Id|} { get; set; }
        }
        """,
        "A field cannot be of type 'Guid': use 'string'" + Supported,
        Label = "an identifier of the system")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:object?|} {|CS9248:Any|} { get; set; } }",
        "A field cannot be of type 'object?': use 'WireValue'" + Supported,
        Label = "anything")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:dynamic|} {|CS9248:Any|} { get; set; } }",
        "A field cannot be of type 'dynamic': use 'WireValue'" + Supported,
        Label = "dynamic")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:string[]|} {|CS9248:Texts|} { get; set; }
        }
        """,
        "A field cannot be of type 'string[]': use 'IReadOnlyList<string>'" + Supported,
        Label = "an array")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:int[,]|} {|CS9248:Numbers|} { get; set; }
        }
        """,
        "A field cannot be of type 'int[,]'" + Supported,
        Label = "an array of arrays")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:List<string>?|} {|CS9248:Texts|} { get; set; }
        }
        """,
        "A field cannot be of type 'List<string>?': use 'IReadOnlyList<string>'" + Supported,
        Label = "a mutable list")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:Dictionary<string, int>|} {|CS9248:Map|} { get; set; }
        }
        """,
        "A field cannot be of type 'Dictionary<string, int>': use 'WireMap'" + Supported,
        Label = "a dictionary")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:System.DateTime|} {|CS9248:Time|} { get; set; }
        }
        """,
        "A field cannot be of type 'DateTime': use 'DateTimeOffset'" + Supported,
        Label = "a date")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:IReadOnlyList<IReadOnlyList<int>>|} {|CS9248:Lists|} { get; set; }
        }
        """,
        "A field cannot be of type 'IReadOnlyList<IReadOnlyList<int>>': use 'WireList' for a list of lists" + Supported,
        Label = "a list of lists")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:IReadOnlyList<System.Guid>|} {|CS9248:Ids|} { get; set; }
        }
        """,
        "A field cannot be of type 'IReadOnlyList<Guid>': use a list of 'string'" + Supported,
        Label = "a list of what is not supported")]
    [InlineData(
        """
        public record Other(int Number);
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:Other|} {|CS9248:Other|} { get; set; } }
        """,
        "A field cannot be of type 'Other': use a shape: '[Shape] partial record Other : WireRecord'" + Supported,
        Label = "a record that is no shape")]
    [InlineData(
        """
        public class Other;
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:Other|} {|CS9248:Other|} { get; set; } }
        """,
        "A field cannot be of type 'Other'" + Supported,
        Label = "a class")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:(int A, int B)|} {|CS9248:Pair|} { get; set; }
        }
        """,
        "A field cannot be of type '(int A, int B)'" + Supported,
        Label = "a tuple")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:char?|} {|CS9248:Letter|} { get; set; } }",
        "A field cannot be of type 'char?': use 'string'" + Supported,
        Label = "a nullable character")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|DIMP013:WireRecord?|} {|CS9248:Any|} { get; set; }
        }
        """,
        "A field cannot be of type 'WireRecord?': use 'WireMap'" + Supported,
        Label = "every record")]
    [InlineData(
        """
        [Shape] public abstract partial record Other : WireRecord;
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:Other?|} {|CS9248:Other|} { get; set; } }
        """,
        "A field cannot be of type 'Other?': use a record that is not abstract, or that has [Dispatch]" + Supported,
        Label = "an abstract shape")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public abstract partial record Root : WireRecord;
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP018:Root|} {|CS9248:Inner|} { get; set; } }
        """,
        "'Inner' must be nullable, since 'Root' is abstract and no message that nobody declared could become one: write "
            + "'Root?'",
        Label = "an abstract record that may not be null")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial {|CS0246:Missing|} {|CS9248:One|} { get; set; }
            [Field] public partial IReadOnlyList<{|CS0246:Missing|}>? {|CS9248:More|} { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(string one);
        }
        """,
        Label = "what the compiler does not know")]
    [InlineData(
        """
        [Shape] public record {|DIMP001:Broken|} : WireRecord;
        [Shape] public partial record Holder : WireRecord
        {
            [Field] public partial Broken? {|CS9248:One|} { get; set; }
            [Field] public partial IReadOnlyList<Broken> {|CS9248:More|} { get; set; }
        }
        """,
        "'Broken' must be 'partial', so that generated code can be added to it: write 'public partial record Broken'",
        Label = "a shape that is wrong itself")]
    [InlineData(
        """
        public partial class Outer
        {
            [Shape] private partial record Own : WireRecord { [Field] public partial {|DIMP013:Own?|} {|CS9248:Inner|} { get; set; } }
        }
        """,
        "A field cannot be of type 'Own?': make 'Own' and the types around it at least internal" + Supported,
        Label = "a shape that is private")]
    [InlineData(
        """
        public abstract class Parent : IWireValue<Parent>
        {
            public static bool TryRead(WireValue value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Parent result)
            {
                result = null;
                return false;
            }
            public WireValue ToWireValue() => "";
        }
        public sealed class Child : Parent;
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:Child?|} {|CS9248:Inner|} { get; set; } }
        """,
        "A field cannot be of type 'Child?': let it implement 'IWireValue<Child>', of itself" + Supported,
        Label = "a value of another type")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Closed : WireRecord
        {
            private Closed(WireMap map, WireRegistry? registry) : base(map, registry) { }
        }
        [Shape] public partial record Wrong : WireRecord { [Field] public partial {|DIMP013:Closed|} {|CS9248:Inner|} { get; set; } }
        """,
        "A field cannot be of type 'Closed': write 'Closed?', since generated code cannot call its constructor of a WireMap" + Supported,
        Label = "a dispatched shape that cannot be constructed")]
    public void A_type_is_supported(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
