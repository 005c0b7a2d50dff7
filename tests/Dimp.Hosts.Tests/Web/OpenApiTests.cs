using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Dimp.Hosts.Tests.Web;

/// <summary>What OpenAPI says of records.</summary>
public class OpenApiTests
{
    private static async Task<JsonElement> DocumentAsync()
    {
        await using WebHost host = await WebHost.StartAsync(
            static app =>
            {
                app.MapOpenApi();
                app.MapPost("/echo", (WireBody<Content> body) => new WireResult<Content>(body.Record));
                app.MapPost("/any", (WireBody<Content> body) => new WireResult(body.Record));
                app.MapPost("/search", (SearchCommand search) => new WireResult<SearchCommand>(search));
                app.MapPost("/find", (WireBody<SearchCommand> body) => new WireResult<SearchCommand>(body.Record));
                app.MapPost("/member", (Delivery delivery) => delivery.Body);
                app.MapPost("/many", (List<Content> contents) => new Dictionary<string, Content>());
            },
            static services => services.AddOpenApi());
        using JsonDocument document = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    [Fact]
    public async Task Bodies_and_answers_refer_to_the_record()
    {
        JsonElement document = await DocumentAsync();
        Assert.Equal("#/components/schemas/Content", Body(document, "/echo").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/Content", Answer(document, "/echo").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/SearchCommand", Body(document, "/search").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/SearchCommand", Answer(document, "/search").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/SearchCommand", Body(document, "/find").GetProperty("$ref").GetString());
        foreach (string status in new[] { "400", "413", "415" })
        {
            JsonElement content = document.GetProperty("paths").GetProperty("/echo").GetProperty("post").GetProperty("responses").GetProperty(status).GetProperty("content");
            Assert.Equal("#/components/schemas/ProblemDetails", content.GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString());
        }
    }

    [Fact]
    public async Task Lists_dictionaries_and_members_refer_to_the_record()
    {
        JsonElement document = await DocumentAsync();
        Assert.Equal("#/components/schemas/Content", Body(document, "/many").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/Content", Answer(document, "/many").GetProperty("additionalProperties").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/Content", Schema(document, "Delivery").GetProperty("properties").GetProperty("body").GetProperty("$ref").GetString());
    }

    [Fact]
    public async Task The_components_are_the_tree_of_the_records()
    {
        JsonElement document = await DocumentAsync();
        Assert.All(ChatContents.Default.Shapes, shape => Assert.Equal("object", OwnPart(document, shape.Type.Name).GetProperty("type").GetString()));

        Assert.Equal("#/components/schemas/Command", Schema(document, "SearchCommand").GetProperty("allOf")[0].GetProperty("$ref").GetString());
        JsonElement search = OwnPart(document, "SearchCommand");
        JsonElement properties = search.GetProperty("properties");
        Assert.Equal(["keywords", "limit", "where", "was", "replies", "tags", "command"], properties.EnumerateObject().Select(static property => property.Name));
        Assert.Equal("""{"type":"string"}""", Compact(properties.GetProperty("keywords")));
        Assert.Equal("""{"type":"integer","format":"int32"}""", Compact(properties.GetProperty("limit")));
        Assert.Equal("""{"$ref":"#/components/schemas/Place"}""", Compact(properties.GetProperty("where")));
        Assert.Equal("""{"type":"array","items":{"$ref":"#/components/schemas/Content"}}""", Compact(properties.GetProperty("replies")));
        Assert.Equal("""{"type":"array","items":{"type":"string"}}""", Compact(properties.GetProperty("tags")));
        Assert.Equal("""{"const":"search","type":"string"}""", Compact(properties.GetProperty("command")));
        Assert.Equal("""["keywords"]""", Compact(search.GetProperty("required")));
    }

    [Fact]
    public async Task Records_that_are_only_nested_are_components_too()
    {
        JsonElement document = await DocumentAsync();
        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":"string"},"neighbours":{"type":"array","items":{"$ref":"#/components/schemas/Place"}},"map":{"$ref":"#/components/schemas/Chart"},"last_said":{"$ref":"#/components/schemas/Content"}}}""",
            Compact(Schema(document, "Place")));
        Assert.Equal(
            """{"required":["scale"],"type":"object","properties":{"scale":{"type":"integer","format":"int32"}}}""",
            Compact(Schema(document, "Chart")));
        // It has the name of another record.
        Assert.Equal("#/components/schemas/Dimp.Hosts.Tests.Web.Old.Place", OwnPart(document, "SearchCommand").GetProperty("properties").GetProperty("was").GetProperty("$ref").GetString());
        Assert.Equal("""{"type":"object","properties":{"year":{"type":"integer","format":"int32"}}}""", Compact(Schema(document, "Dimp.Hosts.Tests.Web.Old.Place")));
    }

    [Fact]
    public async Task A_record_says_how_those_below_it_are_told_apart()
    {
        JsonElement document = await DocumentAsync();
        JsonElement content = Schema(document, "Content").GetProperty("discriminator");
        Assert.Equal("type", content.GetProperty("propertyName").GetString());
        Assert.Equal("#/components/schemas/Command", content.GetProperty("mapping").GetProperty("136").GetString());
        JsonElement command = OwnPart(document, "Command").GetProperty("discriminator");
        Assert.Equal("command", command.GetProperty("propertyName").GetString());
        Assert.Equal("#/components/schemas/SearchCommand", command.GetProperty("mapping").GetProperty("search").GetString());
        // The base of another record with another type cannot demand its own.
        Assert.Equal("""{"type":"string"}""", Compact(OwnPart(document, "AppContent").GetProperty("properties").GetProperty("type")));
        Assert.Equal("""{"const":"255","type":"string"}""", Compact(OwnPart(document, "ForwardContent").GetProperty("properties").GetProperty("type")));
        // Several keys together are no discriminator of OpenAPI. The one of the contents counts.
        Assert.False(OwnPart(document, "AppContent").TryGetProperty("discriminator", out _));
    }

    [Fact]
    public async Task A_record_has_the_summary_of_its_documentation()
    {
        JsonElement document = await DocumentAsync();
        Assert.Equal("Looks for users.", Schema(document, "SearchCommand").GetProperty("description").GetString());
        Assert.StartsWith("The content of a message.", Schema(document, "Content").GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.False(Schema(document, "Place").TryGetProperty("description", out _));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_component()
    {
        JsonElement document = await DocumentAsync();
        string[] references = [.. References(document)];
        Assert.NotEmpty(references);
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.All(references, reference =>
        {
            Assert.StartsWith("#/components/schemas/", reference, StringComparison.Ordinal);
            Assert.True(schemas.TryGetProperty(reference["#/components/schemas/".Length..], out _), reference);
        });
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property =>
            property is { Name: "$ref", Value.ValueKind: JsonValueKind.String } ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    /// <summary>What a record has besides its base.</summary>
    private static JsonElement OwnPart(JsonElement document, string name) =>
        Schema(document, name) is var schema && schema.TryGetProperty("allOf", out JsonElement parts) ? parts[1] : schema;

    private static JsonElement Schema(JsonElement document, string name) =>
        document.GetProperty("components").GetProperty("schemas").GetProperty(name);

    private static JsonElement Body(JsonElement document, string path) => SchemaOf(
        document.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("requestBody"));

    private static JsonElement Answer(JsonElement document, string path) => SchemaOf(
        document.GetProperty("paths").GetProperty(path).GetProperty("post").GetProperty("responses").GetProperty("200"));

    private static JsonElement SchemaOf(JsonElement of) => of.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    private static string Compact(JsonElement element) => System.Text.Json.Nodes.JsonNode.Parse(element.GetRawText())!.ToJsonString();
}

public static partial class Old
{
    [Shape]
    public partial record Place : WireRecord
    {
        [Field("year")] public partial int Year { get; set; }
    }
}
