namespace Dimp.Protocol.Tests.Schemas;

/// <summary>The schemas of a registry that refuses some of what its dispatchers find: its root is a case, or it is for one record.</summary>
public class NarrowRegistryTests
{
    [Theory]
    [InlineData("""{"type":"136","sn":1,"command":"handshake","title":"DIM?","session":"a"}""", true)]
    [InlineData("""{"type":"136","sn":1,"command":"dance"}""", true)]
    [InlineData("""{"type":"136","sn":1,"command":"handshake"}""", false)]
    [InlineData("""{"type":"1","sn":1,"text":"Hi"}""", false)]
    [InlineData("""{"type":"77"}""", false)]
    public void It_validates_what_the_registry_reads(string json, bool isValid) => Assert.All(
        new[] { Commands.Default, DimpContents.Default.For<Command>()!, Wrapped() },
        registry => Assert.Equal(isValid ? "valid" : "not valid", SchemaSubject.Of(registry).Compare(json)));

    [Fact]
    public void It_says_what_generated_code_reads()
    {
        Assert.Equal("AnyCommand", RootOf(Commands.Default));
        Assert.Equal("AnyCommand", RootOf(DimpContents.Default.For<Command>()!));
        Assert.Equal("HandshakeCommand", RootOf(DimpContents.Default.For<HandshakeCommand>()!));
        Assert.Equal("AnySecureMessage", RootOf(DimpMessages.Default.For<SecureMessage>()!));
        Assert.Equal("AnyContent", RootOf(DimpMessages.Default.For<Content>()!));
        Assert.Contains("AnyCommand", Commands.Default.ToOpenApiSchemas());
    }

    [Fact]
    public void There_are_no_other_profiles() =>
        Assert.Throws<ArgumentOutOfRangeException>("profile", () => Commands.Default.ToJsonSchema((WireSchemaProfile)2));

    [Fact]
    public void It_decides_as_the_registry_does() => Assert.All(
        MutatedMessages.Recorded,
        json =>
        {
            var message = WireMap.Parse(json);
            WireRegistry<Command> registry = DimpContents.Default.For<Command>()!;
            Assert.Equal(registry.Resolve(message)?.GetType(), new WireDispatchWalker(message).Walk(registry.Dispatch[0]));
        });

    /// <summary>A registry for one record of a registry for one record.</summary>
    private static WireRegistry<Command> Wrapped() => DimpContents.Default.For<Command>()!.For<Command>()!;

    private static string RootOf(WireRegistry registry) =>
        registry.ToJsonSchema(WireSchemaProfile.CodeGeneration)["$ref"]!.GetValue<string>().Split('/')[^1];
}

[Registry]
internal sealed partial class Commands : WireRegistry<Command>;
