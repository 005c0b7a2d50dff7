using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>A registry, and every decision that it makes.</summary>
internal sealed record RegistryTree(
    DeclarationModel Declaration,
    bool NeedsConstructor,
    string RootType,
    string RootName,
    Outcome Start,
    EquatableArray<SecondaryRoot> SecondaryRoots,
    EquatableArray<string> Shapes,
    EquatableArray<FieldModel> Keys,
    EquatableArray<Lookup> Lookups);
