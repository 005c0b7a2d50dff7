using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

/// <summary>Which records get a generated part, and what other code may do with a record once they have it.</summary>
internal sealed class RecordRules(Compilation compilation)
{
    private static readonly string[] _mapConstructor = [KnownNames.WireMap, KnownNames.WireRegistry];
    private static readonly string[] _templateConstructor = [KnownNames.WireTemplate];

    private static readonly string[] _generatedMembers = ["WireFields", "WireTemplate", "WireTemplates"];

    public Compilation Compilation => compilation;

    public bool IsGenerated(INamedTypeSymbol record) =>
        record is { IsRecord: true, TypeKind: TypeKind.Class, BaseType: { } parent }
        && ShapeAttributes.MarkShape(record)
        && record.IsWireRecord
        && DeclarationParser.IsExtensible(record)
        && DeclarationParser.Syntax(record).All(static part => part is RecordDeclarationSyntax { ParameterList: null })
        && _generatedMembers.All(name => record.Name != name && record.GetMembers(name).IsEmpty)
        && record.Lineage.All(CanName)
        && CanDerive(record, parent);

    /// <summary>Whether code in the assembly can write <c>new T(map, registry)</c>.</summary>
    public bool CanWrap(INamedTypeSymbol record) =>
        !record.IsAbstract && IsVisible(record) && Offers(record, _mapConstructor, compilation.Assembly);

    /// <summary>Whether all code of the assembly can name the type, generated code first of all.</summary>
    public bool IsVisible(INamedTypeSymbol type) =>
        compilation.IsSymbolAccessibleWithin(type, compilation.Assembly) && CanName(type) && !MustNotBeUsed(type);

    /// <summary>Whether the type is in the global namespace, and not only in that of an extern alias.</summary>
    private bool CanName(INamedTypeSymbol type) =>
        compilation.GetMetadataReference(type.ContainingAssembly)?.Properties.Aliases is not { IsEmpty: false } aliases
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    private static bool MustNotBeUsed(INamedTypeSymbol type) =>
        type.Attribute("System.ObsoleteAttribute") is { } obsolete && obsolete.Argument(1).Value is true;

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
