using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>Which records get a generated part, and what other code may do with a record once they have it.</summary>
internal sealed class RecordRules
{
    /// <summary>What was found out of one record serves for all that hang on it, in the generator and in analyzers.</summary>
    private static readonly ConditionalWeakTable<Compilation, RecordRules> _known = new();

    private static readonly string[] _mapConstructor = [KnownNames.WireMap, KnownNames.WireRegistry];
    private static readonly string[] _templateConstructor = [KnownNames.WireTemplate];

    private readonly ConcurrentDictionary<ISymbol, bool> _isGenerated = new(SymbolEqualityComparer.Default);
    private readonly Lazy<bool> _hasNoEngine;

    private RecordRules(Compilation compilation)
    {
        Compilation = compilation;
        _hasNoEngine = new(() => EnvironmentRules.Find(compilation, Location.None).HaveError());
    }

    public Compilation Compilation { get; }

    /// <summary>Whether nothing at all can be generated.</summary>
    public bool HasNoEngine => _hasNoEngine.Value;

    public static RecordRules Of(Compilation compilation) =>
        _known.GetValue(compilation, static compilation => new RecordRules(compilation));

    public bool IsGenerated(INamedTypeSymbol record) => _isGenerated.GetOrAdd(
        record, _ => ShapeAttributes.MarkShape(record) && !ShapeRules.Find(record, this).HaveError());

    /// <summary>Whether code in the assembly can write <c>new T(map, registry)</c>.</summary>
    public bool CanWrap(INamedTypeSymbol record) =>
        !record.IsAbstract
        && IsVisible(record)
        && ForgetfulConstructor(record) is null
        && Offers(record, _mapConstructor, Compilation.Assembly);

    /// <summary>Whether all code of the assembly can name the type, generated code first of all.</summary>
    public bool IsVisible(INamedTypeSymbol type) =>
        IsAccessible(type) && CanName(type) && !type.IsForbidden;

    public bool IsAccessible(INamedTypeSymbol type) => Compilation.IsSymbolAccessibleWithin(type, Compilation.Assembly);

    /// <summary>Whether the type is in the global namespace, and not only in that of an extern alias.</summary>
    public bool CanName(INamedTypeSymbol type) => EnvironmentRules.IsGlobal(Compilation, type.ContainingAssembly);

    /// <summary>Whether the record's constructors can call the base's.</summary>
    public bool CanDerive(INamedTypeSymbol record, INamedTypeSymbol parent) =>
        parent.Is(KnownNames.WireRecord)
        || (Offers(parent, _templateConstructor, record) && Offers(parent, _mapConstructor, record));

    /// <summary>The constructor of a message that makes its callers set what is required, if that is how it was written.</summary>
    public static IMethodSymbol? ForgetfulConstructor(INamedTypeSymbol record) =>
        Declared(record, _mapConstructor) is { } constructor
        && !constructor.SetsRequiredMembers
        && record.RequiredMembers.Any()
            ? constructor
            : null;

    public static ConstructorsModel Lacking(INamedTypeSymbol record) => new(
        NeedsCreating: !record.IsAbstract && Declared(record) is null,
        NeedsTemplate: !record.IsSealed && Declared(record, _templateConstructor) is null,
        NeedsMap: Declared(record, _mapConstructor) is null,
        SetsRequiredMembers: record.RequiredMembers.Any());

    private bool Offers(INamedTypeSymbol record, string[] parameters, ISymbol to) =>
        Declared(record, parameters) is { } constructor
            ? Compilation.IsSymbolAccessibleWithin(constructor, to)
            : IsGenerated(record);

    private static IMethodSymbol? Declared(INamedTypeSymbol record, params string[] parameters) =>
        record.InstanceConstructors.FirstOrDefault(constructor =>
            !constructor.IsImplicitlyDeclared
            && !OwnOutput.Contains(constructor)
            && constructor.Parameters.Length == parameters.Length
            && constructor.Parameters.All(parameter => parameter.Type.Is(parameters[parameter.Ordinal])));
}
