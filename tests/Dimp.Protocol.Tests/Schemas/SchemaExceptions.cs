using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>What JSON Schema cannot express, so that a message is valid although <c>Validate()</c> reports it, or the other way round.</summary>
internal static partial class SchemaExceptions
{
    internal const string RangeOfText = "the range of a number in a string";
    internal const string Uri = "which strings are URIs";
    internal const string JsonInText = "JSON in a string";
    internal const string Rule = "a rule in C#";
    internal const string Spelling = "the spelling of a number";

    internal const string Size = "a number that the validator cannot hold";

    internal static readonly IReadOnlyList<string> All = [RangeOfText, Uri, JsonInText, Rule, Spelling, Size];

    /// <summary>Why the schema finds a message valid that has the problem; <c>null</c> if there is no reason.</summary>
    internal static string? ReasonFor(WireProblem problem) =>
        problem.Message.Contains("cannot be read as a URI; it is \"", StringComparison.Ordinal) ? Uri
        : problem.Message.Contains("is required where the title is", StringComparison.Ordinal) ? Rule
        : problem.Message.Contains("it is \"{", StringComparison.Ordinal) ? JsonInText
        : NumberInText().IsMatch(problem.Message) ? RangeOfText
        : null;

    /// <summary>
    /// Why the schema takes a message for another record than the registry does: <c>136.0</c> and <c>136</c> are the same number
    /// there, and not the same text.
    /// </summary>
    internal static string? ReasonForRefusal(string json) =>
        OddNumbers().IsMatch(json) ? Spelling : null;

    [GeneratedRegex("cannot be read as (an integer|a time|a number|one of ).*; it is \" *-?[0-9.]+")]
    private static partial Regex NumberInText();

    [GeneratedRegex("\"(type|command|cmd|app|mod|act|kind|sort|breed|race|size)\":-?[0-9]+(\\.|[eE])")]
    private static partial Regex OddNumbers();
}
