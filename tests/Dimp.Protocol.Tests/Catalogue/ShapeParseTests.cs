using System.Reflection;
using CsCheck;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary><c>HandshakeCommand.Parse(json)</c>, a registry and its description agree on what is a handshake.</summary>
public class ShapeParseTests
{
    private static readonly WireRegistry[] Registries = [DimpContents.Default, DimpMessages.Default, SymmetricKeys.Default];

    private static readonly Dictionary<Type, Func<string, WireRecord?>> Parsers = Records.Constructible.ToDictionary(
        static record => record,
        static record => typeof(ShapeParseTests).GetMethod(nameof(TryParse), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(record).CreateDelegate<Func<string, WireRecord?>>());

    [Fact]
    public void A_message_is_read_as_each_record_that_a_registry_makes_of_it_or_derives_that_from() => AnyMessage.Object.Sample(static json =>
    {
        foreach (WireRegistry registry in Registries)
        {
            WireRecord found = ResolveBy(registry, WireMap.Parse(json));
            Assert.Equal(found, Parsers[found.GetType()](json));
            foreach (WireShapeInfo shape in registry.Shapes.Where(shape => shape.Type.IsAssignableTo(registry.Dispatch[0].Root)))
            {
                WireRecord? parsed = Parsers[shape.Type](json);
                Assert.True(found.GetType().IsAssignableTo(shape.Type) == (parsed is not null), $"{found.GetType().Name}, {shape}: {json}");
                Assert.True(parsed is null || parsed.GetType() == shape.Type);
            }
        }
    });

    [Fact]
    public void The_description_of_a_registry_leads_to_the_record_that_it_makes() => AnyMessage.Object.Sample(static json =>
    {
        foreach (WireRegistry registry in Registries)
        {
            var map = WireMap.Parse(json);
            Assert.Equal(ResolveBy(registry, map).GetType(), new WireDispatchWalker(map).Walk(registry.Dispatch[0]));
        }
    });

    [Theory]
    [InlineData("""{"type":137,"command":"handshake"}""")]
    [InlineData("""{"command":"handshake","type":"history"}""")]
    public void A_command_may_have_the_type_of_history_commands(string json) =>
        Assert.Equal("handshake", WireRecordExtensions.TryParse(json, out HandshakeCommand? handshake, out _) ? handshake.Name : null);

    [Theory]
    [InlineData("""{"type":1,"command":"handshake"}""", 8)]
    [InlineData("""{"command":"handshake"}""", 0)]
    public void A_refusal_names_every_type_that_would_do(string json, long place) => Assert.Equal(
        new WireError("""The message is not a HandshakeCommand, which needs "type" to be "136" or "command", or "type" to be "137" or "history".""", place),
        Assert.Throws<WireException>(() => HandshakeCommand.Parse(json)).Error);

    [Fact]
    public void A_command_about_a_group_may_have_the_type_of_commands()
    {
        Assert.Equal("136", GroupCommand.Parse("""{"type":136,"command":"dance","group":"g@x"}""").Type.ToString());
        Assert.NotNull(GroupCommand.Parse("""{"type":136,"command":"invite"}"""));
        Assert.Equal(
            "The message is a HandshakeCommand, where a GroupCommand is expected.",
            Assert.Throws<WireException>(() => GroupCommand.Parse("""{"type":136,"command":"handshake","group":"g@x"}""")).Error.Message);
        Assert.Equal(
            "The message is not a GroupCommand, which needs \"group\" to be present.",
            Assert.Throws<WireException>(() => GroupCommand.Parse("""{"type":136,"command":"dance"}""")).Error.Message);
    }

    [Fact]
    public void A_new_record_is_read_as_what_it_is() => Assert.All(
        Parsers.Where(static parser => Records.Declared(parser.Key).OwnDiscriminators.All(static own => own.Values.Count > 0)),
        static parser => Assert.NotNull(parser.Value(((WireRecord)Activator.CreateInstance(parser.Key)!).ToJson())));

    private static WireRecord ResolveBy(WireRegistry registry, WireMap map) => registry switch
    {
        DimpContents contents => contents.Resolve(map)!,
        DimpMessages messages => messages.Resolve(map)!,
        _ => ((SymmetricKeys)registry).Resolve(map)!,
    };

    private static WireRecord? TryParse<TRecord>(string json) where TRecord : WireRecord, CompilerServices.IWireShape =>
        WireRecordExtensions.TryParse(json, out TRecord? record, out _) ? record : null;
}
