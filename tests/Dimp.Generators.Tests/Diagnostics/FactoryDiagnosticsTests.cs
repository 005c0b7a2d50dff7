using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Methods that cannot be factories.</summary>
public class FactoryDiagnosticsTests
{
    [Theory]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public partial Wrong {|CS8795,DIMP030:Create|}(); }",
        "'Create' is not static: write 'public static partial Wrong Create();'",
        Label = "not static")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public static Wrong {|DIMP030:Create|}() => new(); }",
        "'Create' is implemented already: write 'public static partial Wrong Create();'",
        Label = "not partial")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public Wrong {|DIMP030:Create|}(int number) { return this; } }",
        "'Create' is implemented already: write 'public static partial Wrong Create(int number);'",
        Label = "neither")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord { [Factory] public static partial Wrong {|DIMP030:Create|}(); }
        public partial record Wrong { public static partial Wrong Create() => new(); }
        """,
        "'Create' is implemented already: write 'public static partial Wrong Create();'",
        Label = "implemented in another part")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Factory] private static extern partial Wrong {|CS0759,DIMP030:Create|}();
        }
        """,
        "'Create' is implemented elsewhere: write 'private static partial Wrong Create();'",
        Label = "implemented elsewhere")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Factory] public static partial Wrong {|CS8795:Create|}();
            [Factory] public static partial Wrong {|CS0111,CS0756:Create|}();
        }
        """,
        Label = "declared twice")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { public int Number { [{|DIMP030:Factory|}] get => 1; } }",
        "'get_Number' is no ordinary method: write 'static partial Wrong Create();'",
        Label = "no method of its own")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] static partial {|DIMP031:void|} Create(); }",
        "'Create' cannot return 'void': a factory makes its own record; write 'Wrong'",
        Label = "of no result")]
    [InlineData(
        """
        [Content(0x7700)]
        public partial record Wrong : Content { [Factory] public static partial {|DIMP031:Content|} {|CS8795:Create|}(); }
        """,
        "'Create' cannot return 'Content': a factory makes its own record; write 'Wrong'",
        Label = "of the base")]
    [InlineData(
        """
        [Shape] public abstract partial record Wrong : WireRecord
        {
            [Factory] public static partial {|DIMP031:Wrong|} {|CS8795:Create|}();
        }
        """,
        "'Create' cannot return 'Wrong': the record is abstract; declare the factory in a record that is not",
        Label = "of an abstract record")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public static partial {|CS0246:Missing|} {|CS8795:Create|}(); }",
        Label = "of an unknown result")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public static partial Wrong {|CS8795:Create|}{|DIMP032:<T>|}(); }",
        "A factory cannot have type parameters: a field has one type; remove them",
        Label = "generic")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory] public static partial {|DIMP032:ref Wrong|} {|CS8795:One|}();
            [Factory] public static partial Wrong {|CS8795:Two|}({|DIMP032:ref|} int number);
            [Factory] public static partial Wrong {|CS8795:Three|}({|DIMP032:out|} int number);
            [Factory] public static partial Wrong {|CS8795:Four|}({|DIMP032:in|} int number);
            [Factory] public static partial Wrong {|CS8795:Five|}({|DIMP032:ref|} readonly int number);
            [Factory] public static partial Wrong {|CS8795:Six|}(int number, {|DIMP032:__arglist|});
        }
        """,
        "A factory cannot have a result by reference: remove 'ref'",
        "A factory cannot have parameters by reference: remove 'ref'",
        "A factory cannot have parameters by reference: remove 'out'",
        "A factory cannot have parameters by reference: remove 'in'",
        "A factory cannot have parameters by reference: remove 'ref'",
        "A factory cannot have a variable argument list: declare the parameters",
        Label = "by reference")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Factory] static partial Wrong {|CS8796,DIMP030:Create|}();
            [Factory] partial Wrong {|CS8796,DIMP030:Other|}();
        }
        """,
        "'Create' does not say who may call it: write 'public static partial Wrong Create();'",
        "'Other' is not static: write 'public static partial Wrong Other();'",
        Label = "without an access modifier")]
    [InlineData(
        """
        public interface IMaker { static abstract Wrong Create(); }
        [Shape] public partial record Wrong : WireRecord, IMaker
        {
            [Factory] static partial Wrong IMaker.{|CS0754,CS8796,DIMP030:Create|}();
        }
        """,
        "'IMaker.Create' implements an interface explicitly: write 'public static partial Wrong Create();'",
        Label = "of an interface, explicitly")]
    [InlineData(
        """
        [Shape] public partial record {|CS1106:Wrong|} : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory] public static partial Wrong {|CS8795:One|}({|DIMP032:this|} int number);
            [Factory] public static partial Wrong {|CS8795:Two|}({|CS9048:{|DIMP032:scoped|} int number|});
            [Factory] public static {|DIMP032:async|} partial Wrong {|CS1983,CS1994,CS8795:Three|}(int number);
        }
        """,
        "A factory cannot have a 'this' parameter: remove 'this'",
        "A factory cannot have a 'scoped' parameter: remove 'scoped'",
        "A factory cannot have a result to wait for: remove 'async'",
        Label = "an extension, or one to wait for")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Factory] public static virtual partial Wrong {|CS0112,CS8795:One|}();
            [Factory] public static readonly partial Wrong {|CS0106,CS8795:Two|}();
            [Factory] public static unsafe partial Wrong {|CS0227,CS8795:Three|}();
        }
        """,
        Label = "with modifiers that the compiler refuses")]
    [InlineData(
        """
        internal enum Size { Small }
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] internal partial Size Size { get; set; }
            [Factory] public static partial Wrong {|CS0051,CS8795:Create|}({|DIMP032:Size|} size);
        }
        """,
        "A factory cannot have parameters of type 'Size': it is less accessible than the factory; change the accessibility of one of them",
        Label = "of a type that is less accessible")]
    [InlineData(
        """
        [Shape] public partial record Wrong : WireRecord
        {
            [Field] public partial int Number { get; set; }
            [Factory] public static partial Wrong {|CS8795:Create|}(int{|CS1001:)|};
        }
        """,
        Label = "of a parameter that has no name yet")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public virtual partial Wrong {|CS8795,DIMP030:Create|}(); }",
        "'Create' is not static: write 'public static partial Wrong Create();'",
        Label = "virtual")]
    [InlineData(
        "[Shape] public partial record Wrong : WireRecord { [Factory] public static partial {|DIMP031:T|} {|CS8795:Create|}<T>(); }",
        "'Create' cannot return 'T': a factory makes its own record; write 'Wrong'",
        Label = "generic in its result")]
    public void A_factory_is_a_static_partial_method(string source, params string[] messages) =>
        Analysis.AssertReports(source, messages);
}
