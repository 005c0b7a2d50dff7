using System.Reflection;
using CsCheck;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary><c>SearchCommand.Parse(json)</c> and a registry agree on what is a search command.</summary>
public class ShapeParseTests
{
    private static readonly Dictionary<Type, Func<string, WireRecord?>> Parsers = Records.Constructible.ToDictionary(
        static record => record,
        static record => typeof(ShapeParseTests).GetMethod(nameof(TryParse), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(record).CreateDelegate<Func<string, WireRecord?>>());

    [Fact]
    public void What_a_registry_makes_a_record_of_is_read_as_that_record() => AnyMessage.Object.Sample(static json =>
    {
        foreach (WireRecord found in new WireRecord[] { DimpContents.Default.Parse(json), DimpMessages.Default.Parse(json), SymmetricKeys.Default.Parse(json) })
        {
            // The dispatcher of commands is that of history commands too, so a registry also finds a command by its name, or by
            // its group, where the type is that of the others. Parse demands the type that is declared.
            if (found is not Command || IsOfDeclaredType(found))
            {
                Assert.Equal(found, Parsers[found.GetType()](json));
            }
        }
    });

    [Fact]
    public void What_is_read_as_a_content_becomes_one_of_that_kind_in_a_registry() => AnyMessage.Object.Sample(static json =>
    {
        Content found = DimpContents.Default.Parse(json);
        if (!IsOfDeclaredType(found))
        {
            return;
        }
        foreach ((Type record, Func<string, WireRecord?> parse) in Parsers)
        {
            if (record.IsAssignableTo(typeof(Content)) && parse(json) is { } parsed)
            {
                Assert.IsType(record, parsed);
                Assert.IsAssignableFrom(record, found);
            }
        }
    });

    [Fact]
    public void A_new_record_is_read_as_what_it_is() => Assert.All(
        Parsers.Where(static parser => Records.Declared(parser.Key).OwnDiscriminators.All(static own => own.Values.Count > 0)),
        static parser => Assert.NotNull(parser.Value(((WireRecord)Activator.CreateInstance(parser.Key)!).ToJson())));

    private static bool IsOfDeclaredType(WireRecord record) => Records.Declared(record.GetType()).Discriminators.All(
        discriminator => discriminator.Key != "type" || discriminator.Values.Contains(record.Map["type"].AsString() ?? ""));

    private static WireRecord? TryParse<TRecord>(string json) where TRecord : WireRecord, CompilerServices.IWireShape =>
        WireRecordExtensions.TryParse(json, out TRecord? record, out _) ? record : null;
}
