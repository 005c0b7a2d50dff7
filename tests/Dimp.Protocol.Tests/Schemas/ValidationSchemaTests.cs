using System.Collections.Concurrent;
using System.Text.Json;
using CsCheck;
using Dimp.Protocol.Tests.Catalogue;
using Json.Schema;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>A message is valid by the schema exactly when <c>Validate()</c> reports nothing. The validator is nobody's of ours.</summary>
public class ValidationSchemaTests
{
    private static readonly Subject[] Subjects =
    [
        Subject.Of(DimpContents.Default), Subject.Of(DimpMessages.Default), Subject.Of(Bottles.Default), Subject.Of(SymmetricKeys.Default),
    ];

    [Theory]
    [InlineData(WireSchemaProfile.Validation)]
    [InlineData(WireSchemaProfile.CodeGeneration)]
    public void A_schema_is_valid_itself(WireSchemaProfile profile) => Assert.All(
        new WireRegistry[] { DimpContents.Default, DimpMessages.Default, SymmetricKeys.Default, Bottles.Default, Zoo.Default, Kennel.Default },
        registry =>
        {
            using var schema = JsonDocument.Parse(registry.ToJsonSchema(profile).ToJsonString());
            Assert.True(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid, registry.GetType().Name);
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
        Compare(MutatedMessages.Animals, 10_000, [Subject.Of(Zoo.Default), Subject.Of(Kennel.Default)]);

    [Theory]
    [InlineData(SchemaExceptions.RangeOfText, """{"type":"1","sn":"99999999999999999999"}""")]
    [InlineData(SchemaExceptions.Uri, """{"kind":"cat","name":"x","born":1,"any":1,"home":"http://["}""")]
    [InlineData(SchemaExceptions.JsonInText, """{"type":"51","avatar":"{broken json"}""")]
    [InlineData(SchemaExceptions.Rule, """{"type":"136","command":"handshake","title":"DIM?"}""")]
    [InlineData(SchemaExceptions.Spelling, """{"type":136.0}""")]
    [InlineData(SchemaExceptions.Size, """{"type":1000000000000000000000000000000}""")]
    public void What_a_schema_cannot_express_is_on_the_page(string exception, string json)
    {
        Assert.Equal(exception, (json.Contains("kind", StringComparison.Ordinal) ? Subject.Of(Zoo.Default) : Subjects[0]).Compare(json));
        string page = File.ReadAllText(Path.Combine(Repository.Root.FullName, "docs", "schemas.md"));
        Assert.Contains($"| {exception} |", page, StringComparison.Ordinal);
    }

    /// <summary>Messages of both sorts must occur often, so that neither answer is right by chance.</summary>
    private static void Compare(Gen<string> messages, int count, Subject[] subjects)
    {
        var counts = new ConcurrentDictionary<string, int>();
        messages.Sample(json => Assert.All(subjects, subject => counts.AddOrUpdate(subject.Compare(json), 1, (_, old) => old + 1)), iter: count);
        Assert.All(["valid", "not valid"], result => Assert.True(counts.GetValueOrDefault(result) > count / 50, string.Join(", ", counts)));
    }

    private sealed record Subject(string Name, JsonSchema Schema, Func<string, WireRecord?> Parse)
    {
        internal static Subject Of<TRoot>(WireRegistry<TRoot> registry) where TRoot : WireRecord => new(
            registry.GetType().Name, JsonSchema.FromText(registry.ToJsonSchema().ToJsonString()), json => registry.Resolve(WireMap.Parse(json)));

        /// <summary>Compares the schema with the record.</summary>
        /// <returns>What the message is, or the exception by which both differ.</returns>
        internal string Compare(string json)
        {
            // A message that is no record of the registry is refused.
            IReadOnlyList<WireProblem> problems = Parse(json)?.Validate() ?? [new WireProblem("", "refused")];
            using var document = JsonDocument.Parse(json);
            if (IsValid(document.RootElement) is not { } isValid)
            {
                return SchemaExceptions.Size;
            }
            if (isValid == (problems.Count == 0))
            {
                return isValid ? "valid" : "not valid";
            }
            string?[] reasons = [.. problems.Select(SchemaExceptions.ReasonFor).Distinct()];
            string? reason = isValid && !reasons.Contains(null) ? reasons[0] : SchemaExceptions.ReasonForRefusal(json);
            Assert.True(reason is not null, $"{Name}: {(isValid ? "valid" : "not valid")}, but Validate() says [{string.Join(" ", problems)}] of {json}");
            return reason;
        }

        private bool? IsValid(JsonElement message)
        {
            try
            {
                return Schema.Evaluate(message).IsValid;
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }
}
