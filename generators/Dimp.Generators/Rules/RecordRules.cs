using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Which records get a generated part, and what other code may do with a record once they have it.</summary>
internal sealed class RecordRules
{
    /// <summary>
    /// The findings of one record are reused for all records that depend on it, in the generator and in analyzers.
    /// </summary>
    private static readonly ConditionalWeakTable<Compilation, RecordRules> Known = new();

    private static readonly string[] MapConstructor = [KnownNames.WireMap, KnownNames.WireRegistry];
    private static readonly string[] PresetsConstructor = [KnownNames.WirePresets];

    private readonly ConcurrentDictionary<ISymbol, Finding[]> _findings = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _isHidden = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _hasNoEngine;
    private readonly Lazy<ILookup<string, INamedTypeSymbol>> _referenced;

    private RecordRules(Compilation compilation)
    {
        Compilation = compilation;
        _hasNoEngine = new(() => EnvironmentRules.Find(compilation, Location.None).HaveError());
        _referenced = new(() => ReferencedShapes.Find(compilation)
            .Where(shape => IsAccessible(shape) && EnvironmentRules.IsGlobal(compilation, shape.ContainingAssembly))
            .ToLookup(static shape => shape.FullName));
    }

    public Compilation Compilation { get; }

    /// <summary>Whether nothing at all can be generated.</summary>
    public bool HasNoEngine => _hasNoEngine.Value;

    public static RecordRules Of(Compilation compilation) =>
        Known.GetValue(compilation, static compilation => new RecordRules(compilation));

    public bool IsGenerated(INamedTypeSymbol record) => !FindingsOf(record).HaveError();

    /// <summary>The errors in the declaration of the record itself.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol record) =>
        _findings.GetOrAdd(record, _ => [.. ShapeRules.Find(record, this)]);

    /// <summary>Whether code in the assembly can write <c>new T(map, registry)</c>.</summary>
    public bool CanWrap(INamedTypeSymbol record) =>
        !record.IsAbstract
        && IsVisible(record)
        && ConstructorWithoutRequiredMembers(record) is null
        && Offers(record, MapConstructor, Compilation.Assembly);

    /// <summary>Whether all code of the assembly, including generated code, can name the type.</summary>
    public bool IsVisible(INamedTypeSymbol type) =>
        IsAccessible(type) && CanName(type) && !type.IsForbidden;

    public bool IsAccessible(INamedTypeSymbol type) => Compilation.IsSymbolAccessibleWithin(type, Compilation.Assembly);

    /// <summary>
    /// Whether the type's full name means the type: it is in the global namespace, and not only in that of an extern alias,
    /// and no type of this assembly hides it.
    /// </summary>
    public bool CanName(INamedTypeSymbol type) =>
        EnvironmentRules.IsGlobal(Compilation, type.ContainingAssembly) && !IsHidden(type);

    /// <summary>Whether a type of this assembly has the full name of the type of another.</summary>
    public bool IsHidden(INamedTypeSymbol type) => type.ContainingType is { } container
        ? IsHidden(container)
        : !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, Compilation.Assembly)
            && _isHidden.GetOrAdd(type.OriginalDefinition, _ => Compilation.Assembly.GetTypeByMetadataName(MetadataName(type)) is not null);

    /// <summary>The shapes of other assemblies that code can refer to by their full names, indexed by these names.</summary>
    public ILookup<string, INamedTypeSymbol> Referenced => _referenced.Value;

    private static string MetadataName(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace
        ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>Whether the record's generated constructors can call the base's.</summary>
    public bool CanDerive(INamedTypeSymbol record, INamedTypeSymbol parent) =>
        parent.Is(KnownNames.WireRecord)
        || ((!Lacking(record).NeedsCreating || Offers(parent, [], record)) && Offers(parent, MapConstructor, record));

    /// <summary>The hand-written map constructor, if its callers must set the required members.</summary>
    public static IMethodSymbol? ConstructorWithoutRequiredMembers(INamedTypeSymbol record) =>
        Declared(record, MapConstructor) is { } constructor
        && !constructor.SetsRequiredMembers
        && record.RequiredMembers.Any()
            ? constructor
            : null;

    public static ConstructorsModel Lacking(INamedTypeSymbol record) => new(
        record.IsAbstract,
        NeedsCreating: Declared(record) is null,
        NeedsMap: Declared(record, MapConstructor) is null,
        MakesViews: !record.IsAbstract && Declared(record, MapConstructor) is not { IsForbidden: true },
        IsCreatedWhole(record),
        HasRequiredMembers: record.RequiredMembers.Any());

    /// <summary>
    /// Whether the hand-written parameterless constructor, or that of a base which it calls, sets the required members.
    /// </summary>
    public static bool IsCreatedWhole(INamedTypeSymbol record) =>
        record.Lineage.Select(static part => Declared(part)).FirstOrDefault(static found => found is not null) is { SetsRequiredMembers: true };

    /// <summary>Whether a constructor can be generated that starts from the presets of a factory.</summary>
    public static bool CanPreset(INamedTypeSymbol record) => Declared(record, PresetsConstructor) is null;

    private bool Offers(INamedTypeSymbol record, string[] parameters, ISymbol to) =>
        Declared(record, parameters) is { } constructor
            ? Compilation.IsSymbolAccessibleWithin(constructor, to) && !constructor.IsForbidden
            : IsGenerated(record);

    /// <summary>The constructor with parameters of exactly those types, if it was written by hand.</summary>
    public static IMethodSymbol? Declared(INamedTypeSymbol record, params string[] parameters) =>
        record.WrittenConstructors.FirstOrDefault(constructor =>
            constructor.Parameters.Length == parameters.Length
            && constructor.Parameters.All(parameter => parameter.Type.Is(parameters[parameter.Ordinal])));
}
