using Dimp.Generators.Declarations;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Finds the records that a context of System.Text.Json would write member by member.</summary>
internal static class JsonContexts
{
    private const string Context = "System.Text.Json.Serialization.JsonSerializerContext";
    private const string SerializableAttribute = "System.Text.Json.Serialization.JsonSerializableAttribute";
    private const string ConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";
    private const string IgnoreAttribute = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    private const string Resolver = "System.Text.Json.Serialization.Metadata.IJsonTypeInfoResolver";

    public static bool IsContext(INamedTypeSymbol type) => type.Bases.Any(static part => part.Is(Context));

    /// <summary>Whether a type is a registry.</summary>
    public static bool IsRegistry(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && named.Bases.Prepend(named).Any(static part => part.Is(KnownNames.WireRegistry));

    /// <summary>Whether a type is a converter that uses a registry.</summary>
    public static bool IsConverter(ITypeSymbol? type) =>
        type is INamedTypeSymbol named
        && named.Bases.Prepend(named).Any(static part => part.OriginalDefinition.Is(KnownNames.WireRegistryJsonConverter));

    public static bool IsResolver(ITypeSymbol? type) => type?.Is(Resolver) == true;

    /// <summary>The records that a context reaches from the types that it names.</summary>
    public static IEnumerable<Finding> Find(INamedTypeSymbol context)
    {
        foreach (AttributeData named in context.AttributesInOrder.Where(static attribute => attribute.Is(SerializableAttribute)))
        {
            if (named.Argument(0).Value is ITypeSymbol type
                && RecordIn(type, new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default)) is { } record)
            {
                yield return new Finding(
                    AgreementDescriptors.RecordWithoutResolver, named.LocationOfArgument(0), context.Name, record.Name);
            }
        }
    }

    private static ITypeSymbol? RecordIn(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type is IArrayTypeSymbol array)
        {
            return RecordIn(array.ElementType, seen);
        }
        if (type is not INamedTypeSymbol named || !seen.Add(type) || type.Attribute(ConverterAttribute) is not null)
        {
            return null;
        }
        return named.IsWireRecord || named.Is(KnownNames.WireRecord)
            ? named
            : named.TypeArguments.Concat(MembersOf(named)).Select(part => RecordIn(part, seen)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>
    /// The types of the members and items that the serializer writes for a type. Framework types contain records only as
    /// type arguments.
    /// </summary>
    private static IEnumerable<ITypeSymbol> MembersOf(INamedTypeSymbol type) =>
        from part in type.Bases.Prepend(type)
        where part.ContainingNamespace is { } container && container.ToDisplayString().Split('.')[0] != "System"
        from member in part.GetMembers()
        where member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal }
        where member.Attribute(IgnoreAttribute) is null && member.Attribute(ConverterAttribute) is null
        select (member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type into memberType
        where memberType is not null
        select memberType;
}
