using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Dispatch;

/// <summary>A registry, and every decision that it makes.</summary>
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

/// <summary>A root of records that are nested in those of the registry's own root.</summary>
internal sealed record SecondaryRoot(string Type, Outcome Start);

/// <summary>The method that asks one dispatcher.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="ResultType">What every record that it finds derives from.</param>
internal sealed record Lookup(
    string Name,
    string ResultType,
    EquatableArray<LookupKey> Keys,
    Choice? Cases,
    EquatableArray<FallbackArm> Fallbacks);

/// <summary>A key whose text a lookup reads into a variable.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record LookupKey(string WireKey, string Variable);

/// <summary>A switch over the text of one key.</summary>
internal sealed record Choice(string Variable, EquatableArray<Arm> Arms);

/// <summary>What to do for some texts of a key: look at the next key, or else take the outcome, if any.</summary>
internal sealed record Arm(EquatableArray<Label> Labels, Choice? Next, Outcome? Outcome);

/// <summary>A text and its length in UTF-8.</summary>
internal sealed record Label(string Text, int Length);

/// <summary>What to do when no case matched and the map has a key.</summary>
/// <param name="WireKey">The name of the key's field.</param>
internal sealed record FallbackArm(string WireKey, Outcome Outcome);

/// <summary>A record in hand: the lookups that may find a more specific one, and else the record itself.</summary>
/// <param name="Type">The record; <c>null</c> when there can be none of exactly that type.</param>
/// <param name="Variable">What holds a more specific record where the record itself cannot stand in.</param>
internal sealed record Outcome(EquatableArray<string> Lookups, string? Type, string? Variable)
{
    /// <summary>What a more specific record has to be, where the lookups find others too.</summary>
    public string? Wanted { get; init; }
}
