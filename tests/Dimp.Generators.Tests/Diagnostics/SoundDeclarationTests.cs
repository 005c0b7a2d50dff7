using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests.Diagnostics;

/// <summary>Declarations that are unusual but correct.</summary>
public class SoundDeclarationTests
{
    [Theory]
    [InlineData(
        """
        public abstract record Own<T> : global::Dimp.WireRecord
        {
            protected Own(WireMap map, WireRegistry? registry) : base(map, registry) { }
            protected Own() { }
        }
        [Shape] public partial record Fine : Own<int>;
        """,
        Label = "a base that has the constructors by itself")]
    [InlineData(
        """
        public partial interface IOuter
        {
            public partial struct Middle { public static partial class Inner { [Shape] public partial record Fine : WireRecord; } }
        }
        """,
        Label = "inside of an interface, a struct and a static class")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [Field] public partial int Number { get; set; }
            protected override void OnValidated(WireValidation validation) => base.OnValidated(validation);
            public int Rewrite(int number) => number;
        }
        """,
        Label = "overrides and overloads of what is generated")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [Field] public new partial int Map { get; set; }
            [Field] public new partial int Registry { get; set; }
        }
        """,
        Label = "fields called like members of the base")]
    [InlineData(
        """
        namespace One { [Shape] public partial record Foo : WireRecord; [Shape] public partial record foo : WireRecord; }
        namespace Other { [Shape] public partial record Foo : One.Foo; }
        """,
        Label = "names that differ in case only")]
    [InlineData(
        """
        [Shape] public partial record Parent : WireRecord
        {
            [Field] public virtual required partial string Text { get; init; }
            [Field("o")] public virtual partial int? Other { get; set; }
        }
        [Shape] public partial record Child : Parent
        {
            [Field("text")] public override required partial string Text { get; init; }
            [Field("o")] public new partial long? Other { get; set; }
            [Factory] public static partial Child Create(string text, long? o = null);
        }
        """,
        Label = "fields refined by a property of the same name")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [Field(Aliases = ["old"], Mirrors = ["old"])] public partial int Number { get; set; }
        }
        """,
        Label = "an alias that is kept up to date")]
    [InlineData(
        """
        public enum Size { Small, Large = 2, Big = 2 }
        [Shape] public partial record Fine : WireRecord
        {
            [Field(As = WireKind.String, Default = Size.Big)] public partial Size Size { get; set; }
        }
        """,
        Label = "members of an enum that share a value")]
    [InlineData(
        """
        #nullable disable
        [Shape] public partial record Fine : WireRecord
        {
            [Field(null, Default = null)] public partial string Text { get; set; }
            [Field] public partial IReadOnlyList<Fine> List { get; set; }
            [Factory] public static partial Fine Create(string text, IReadOnlyList<Fine> list);
        }
        """,
        Label = "nullable annotations turned off")]
    [InlineData(
        """
        [Shape, Dispatch("kind", "sub")] public partial record Root : WireRecord
        {
            [Field] public partial string Kind { get; private set; }
            [Field] public partial string Sub { get; init; }
            [Factory] public static partial Root Create(string kind, string sub);
        }
        """,
        Label = "a dispatch key that is set in private or from the start")]
    [InlineData(
        """
        [Content(0x88, Replaces = true)] public partial record Own : Command;
        [Command("handshake", Replaces = true)] public partial record OwnHandshake : HandshakeCommand;
        """,
        Label = "a case that is replaced")]
    [InlineData(
        """
        [Shape, Dispatch("kind")] public partial record Root : WireRecord;
        [Case("a")] public abstract partial record Middle : Root;
        [Case("a")] public partial record Leaf : Middle;
        """,
        Label = "a case that an abstract record hands on")]
    [InlineData(
        """
        [Fallback(Having = "group")] public partial record Fine : GroupCommand;
        """,
        Label = "a fallback that is refined")]
    [InlineData(
        """
        [Shape] public partial record Single : WireRecord;
        [Registry] public partial class Singles : WireRegistry<Single>;
        """,
        Label = "a registry of one record")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [Field("one")] public partial int Foo { get; set; }
            [Field("other")] public partial int foo { get; set; }
            [Factory] public static partial Fine Create(int Foo, int foo);
        }
        """,
        Label = "properties that differ in case only")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [Field] public required partial string Text { get; init; }
            [Field] public partial decimal? Number { get; protected internal set; }
            [Field("list")] public partial IReadOnlyList<string> Texts { get; private set; }
            [Field] public partial Identifier? Id { get; }
            [Factory, Preset(nameof(Number), 5)] internal static partial Fine? One(string TEXT, params string[] list);
            [Factory] public static partial Fine Two(string @text, int? number = 7, Identifier? id = null);
        }
        """,
        Label = "factories of all kinds")]
    [InlineData(
        """
        [Shape] public partial record Fine : WireRecord
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Fine() { }
            public required int Own { get; set; }
            [Field] public partial int Number { get; set; }
            [Factory] public static partial Fine Create(int number);
        }
        """,
        Label = "a constructor that sets what is required")]
    public void Nothing_is_reported(string source) => Analysis.AssertReports(source);
}
