using System.Text.Json;
using Json.Schema;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>A registry, with the schema that it writes.</summary>
internal sealed record SchemaSubject(string Name, JsonSchema Schema, Func<string, WireRecord?> Parse)
{
    internal static SchemaSubject Of<TRoot>(WireRegistry<TRoot> registry) where TRoot : WireRecord => new(
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
