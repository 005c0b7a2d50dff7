using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>A registry with all of its dispatch decisions.</summary>
internal sealed record DispatchPlan(
    DeclarationModel Declaration,
    bool NeedsConstructor,
    string RootType,
    string RootName,
    Outcome Start,
    EquatableArray<SecondaryRoot> SecondaryRoots,
    EquatableArray<string> Shapes,
    EquatableArray<FieldModel> Keys,
    EquatableArray<Lookup> Lookups);

/// <summary>The root of records that are nested in records of the registry's own root.</summary>
internal sealed record SecondaryRoot(string Type, Outcome Start);

/// <summary>The lookup method of one dispatcher.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="ResultType">The common base of the records that it finds.</param>
internal sealed record Lookup(
    string Name,
    string ResultType,
    EquatableArray<LookupKey> Keys,
    Choice? Cases,
    EquatableArray<FallbackArm> Fallbacks);

/// <summary>A key and the variable for its text in a lookup.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record LookupKey(string WireKey, string Variable);

/// <summary>A switch over the text of one key.</summary>
internal sealed record Choice(string Variable, EquatableArray<Arm> Arms);

/// <summary>The branch for some texts of a key: first the switch of the next key, then the outcome, if any.</summary>
internal sealed record Arm(EquatableArray<Label> Labels, Choice? Next, Outcome? Outcome);

/// <summary>A text and its length in UTF-8.</summary>
internal sealed record Label(string Text, int Length);

/// <summary>The branch for a map that has a key when no case matched.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record FallbackArm(string WireKey, Outcome Outcome);

/// <summary>A found record: the lookups that may find a more specific one, or else the record itself.</summary>
/// <param name="Type">The record; <c>null</c> if it cannot be created.</param>
/// <param name="Variable">The variable for a more specific record if the record itself cannot be created.</param>
internal sealed record Outcome(EquatableArray<string> Lookups, string? Type, string? Variable)
{
    /// <summary>The required type of a more specific record, if the lookups find other types too.</summary>
    public string? Wanted { get; init; }
}
