using CsCheck;
using Dimp.Protocol.Tests.Catalogue;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>What holds for every message that is written for old peers.</summary>
public class AnyLegacyMessageTests
{
    /// <summary>The keys of a document: its owner under either name, or under none.</summary>
    private static readonly string[] OfDocument = ["\"did\":\"a@b\"", "\"ID\":\"a@b\"", "\"ID\":null", "\"type\":\"visa\"", "\"data\":{\"ID\":1}", "\"x\":[]"];

    private static readonly Gen<string> Document =
        Gen.Int[0, OfDocument.Length - 1].Array[0, 4].Select(keys => $"{{{string.Join(',', keys.Distinct().Select(key => OfDocument[key]))}}}");

    private static readonly Gen<string> Documents = Gen.Select(Document.Array[0, 3], Gen.Bool, Document).Select((documents, isOld, single) =>
        isOld ? $$"""{"type":136,"cmd":"document","ID":"a@b","document":{{single}}}"""
            : $$"""{"type":"136","command":"documents","documents":[{{string.Join(',', documents)}}]}""");

    [Fact]
    public void No_key_is_lost() => Gen.OneOf(Documents, AnyMessage.Object).Sample(json =>
    {
        Content content = DimpContents.Default.Parse(json);
        WireMap legacy = WireMap.Parse(content.ToJson(WireProfile.Legacy));
        Assert.Equal(json, content.ToJson());
        WireList? documents = content is DocumentCommand ? content.Map.GetList("documents") : null;
        // Old peers get one document under its own key.
        Assert.All(content.Map.Keys, key => Assert.True(legacy.ContainsKey(key) || (key == "documents" && documents is { Count: 1 }), key));
        if (documents?.LastOrDefault().AsMap() is { } last)
        {
            Assert.All(last.Keys, key => Assert.True(legacy.GetMap("document")!.ContainsKey(key), key));
        }
    });
}
