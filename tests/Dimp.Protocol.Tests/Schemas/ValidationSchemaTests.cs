using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dimp.Protocol.Tests.Catalogue;
using Json.Schema;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>A message is valid by the schema exactly when <c>Validate()</c> reports nothing. The validator is nobody's of ours.</summary>
public class ValidationSchemaTests
{
    private static readonly SchemaSubject[] Subjects =
    [
        SchemaSubject.Of(DimpContents.Default), SchemaSubject.Of(DimpMessages.Default), SchemaSubject.Of(Bottles.Default), SchemaSubject.Of(SymmetricKeys.Default),
        SchemaSubject.Of(DimpMessages.Default.For<SecureMessage>()!),
    ];

    private static readonly WireRegistry[] Registries =
        [DimpContents.Default, DimpMessages.Default, SymmetricKeys.Default, Bottles.Default, Zoo.Default, Kennel.Default, Commands.Default, DimpContents.Default.For<Command>()!];

    [Theory]
    [InlineData(WireSchemaProfile.Validation)]
    [InlineData(WireSchemaProfile.CodeGeneration)]
    public void A_schema_is_valid_itself(WireSchemaProfile profile) => Assert.All(
        Registries,
        registry =>
        {
            using var schema = JsonDocument.Parse(registry.ToJsonSchema(profile).ToJsonString());
            Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid, registry.GetType().Name);
        });

    [Fact]
    public void A_record_that_becomes_others_has_two_definitions()
    {
        JsonObject definitions = DimpContents.Default.ToJsonSchema()["$defs"]!.AsObject();
        Assert.All(["Command", "Command.only", "HistoryCommand", "HistoryCommand.only", "JoinCommand"], name => Assert.Contains(name, definitions));
        Assert.DoesNotContain("JoinCommand.only", definitions);
    }

    [Fact]
    public void A_record_that_several_values_lead_to_is_described() => Assert.Contains(
        nameof(ChatHistorySync), DimpContents.Default.ToJsonSchema()["$defs"]!.AsObject());

    /// <summary>A part that allows everything says nothing, and a condition is written for what follows from it.</summary>
    [Fact]
    public void A_schema_has_no_part_that_says_nothing() => Assert.All(Registries, static registry =>
    {
        foreach (JsonObject part in Parts(registry.ToJsonSchema()))
        {
            Assert.All(part["allOf"] as JsonArray ?? [], static one => Assert.False(AllowsEverything(one), one?.ToJsonString()));
            Assert.All(new[] { part["then"], part["else"], part["items"] }, one => Assert.False(AllowsEverything(one), part.ToJsonString()));
            Assert.True(part["if"] is null || (part["then"] ?? part["else"]) is not null, part.ToJsonString());
        }

        static bool AllowsEverything(JsonNode? schema) => schema is JsonObject { Count: 0 } || schema?.GetValueKind() == JsonValueKind.True;

        static IEnumerable<JsonObject> Parts(JsonNode? node) => node switch
        {
            JsonObject part => part.SelectMany(static member => Parts(member.Value)).Prepend(part),
            JsonArray parts => parts.SelectMany(Parts),
            _ => [],
        };
    });

    [Fact]
    public void Recorded_messages_are_valid_exactly_when_they_have_no_problem()
    {
        Assert.True(MutatedMessages.Recorded.Length > 300, $"{MutatedMessages.Recorded.Length}");
        Assert.All(MutatedMessages.Recorded, json => Assert.All(Subjects, subject => subject.Compare(json)));
    }

    [Fact]
    public void Changed_messages_are_valid_exactly_when_they_have_no_problem() => Compare(MutatedMessages.Any, 3_000, Subjects);

    [Fact]
    public void Any_message_is_valid_exactly_when_it_has_no_problem() =>
        Compare(AnyMessage.Object.Select(MutatedMessages.WithoutDuplicates), 500, Subjects);

    [Fact]
    public void A_message_with_fields_of_every_type_is_valid_exactly_when_it_has_no_problem() =>
        Compare(Gen.Int.Select(static seed => AnimalMessages.Make(new Random(seed).Next)), 10_000, [SchemaSubject.Of(Zoo.Default), SchemaSubject.Of(Kennel.Default)]);

    [Theory]
    [InlineData(SchemaExceptions.RangeOfText, """{"type":"1","sn":"99999999999999999999"}""")]
    [InlineData(SchemaExceptions.Uri, """{"kind":"cat","name":"x","born":1,"any":1,"home":"http://["}""")]
    [InlineData(SchemaExceptions.JsonInText, """{"type":"51","avatar":"{broken json"}""")]
    [InlineData(SchemaExceptions.Rule, """{"type":"136","command":"handshake","title":"DIM?"}""")]
    [InlineData(SchemaExceptions.Spelling, """{"type":136.0}""")]
    [InlineData(SchemaExceptions.Size, """{"type":1000000000000000000000000000000}""")]
    public void What_a_schema_cannot_express_is_on_the_page(string exception, string json)
    {
        Assert.Equal(exception, (json.Contains("kind", StringComparison.Ordinal) ? SchemaSubject.Of(Zoo.Default) : Subjects[0]).Compare(json));
        string page = File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "schemas.md"));
        Assert.Contains($"| {exception} |", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("YES")]
    [InlineData("No")]
    [InlineData("oFF")]
    public void A_word_for_a_boolean_is_valid_whatever_its_case(string word) => Assert.Equal(
        "valid", SchemaSubject.Of(Zoo.Default).Compare($$"""{"kind":"cat","name":"x","born":5,"any":1,"tame":"{{word}}"}"""));

    /// <summary>Messages of both sorts must occur often, so that neither answer is right by chance.</summary>
    private static void Compare(Gen<string> messages, int count, SchemaSubject[] subjects)
    {
        var counts = new ConcurrentDictionary<string, int>();
        messages.Sample(json => Assert.All(subjects, subject => counts.AddOrUpdate(subject.Compare(json), 1, (_, old) => old + 1)), iter: count);
        Assert.All(["valid", "not valid"], result => Assert.True(counts.GetValueOrDefault(result) > count / 50, string.Join(", ", counts)));
    }
}
