using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

/// <summary>Which records get a generated part, and what other code may do with a record once they have it.</summary>
internal sealed class RecordRules(Compilation compilation)
{
    private static readonly string[] _mapConstructor = [KnownNames.WireMap, KnownNames.WireRegistry];
    private static readonly string[] _templateConstructor = [KnownNames.WireTemplate];

    public Compilation Compilation => compilation;

    public bool IsGenerated(INamedTypeSymbol record) =>
        record is { IsRecord: true, TypeKind: TypeKind.Class, BaseType: { } parent }
        && ShapeAttributes.MarkShape(record)
        && record.IsWireRecord
        && DeclarationParser.IsExtensible(record)
        && DeclarationParser.Syntax(record).All(static part => part is RecordDeclarationSyntax { ParameterList: null })
        && record.GetMembers("WireFields").IsEmpty
        && record.GetMembers("WireTemplate").IsEmpty
        && CanDerive(record, parent);

    /// <summary>Whether code in the assembly can write <c>new T(map, registry)</c>.</summary>
    public bool CanWrap(INamedTypeSymbol record) =>
        !record.IsAbstract && IsVisible(record) && Offers(record, _mapConstructor, compilation.Assembly);

    public bool IsVisible(ISymbol symbol) => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly);

    public static ConstructorsModel Lacking(INamedTypeSymbol record) => new(
        NeedsCreating: !record.IsAbstract && Declared(record) is null,
        NeedsTemplate: !record.IsSealed && Declared(record, _templateConstructor) is null,
        NeedsMap: Declared(record, _mapConstructor) is null,
        SetsRequiredMembers: record.RequiredMembers.Any());

    private bool CanDerive(INamedTypeSymbol record, INamedTypeSymbol parent) =>
        parent.Is(KnownNames.WireRecord)
        || (Offers(parent, _templateConstructor, record) && Offers(parent, _mapConstructor, record));

    private bool Offers(INamedTypeSymbol record, string[] parameters, ISymbol to) =>
        Declared(record, parameters) is { } constructor
            ? compilation.IsSymbolAccessibleWithin(constructor, to)
            : IsGenerated(record);

    private static IMethodSymbol? Declared(INamedTypeSymbol record, params string[] parameters) =>
        record.InstanceConstructors.FirstOrDefault(constructor =>
            !constructor.IsImplicitlyDeclared
            && constructor.Parameters.Length == parameters.Length
            && constructor.Parameters.All(parameter => parameter.Type.Is(parameters[parameter.Ordinal])));
}
