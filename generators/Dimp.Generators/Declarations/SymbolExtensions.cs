using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Declarations;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat Annotated = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    extension(ITypeSymbol type)
    {
        /// <summary>The name by which generated code can refer to the type from anywhere.</summary>
        public string FullName => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

        public string AnnotatedName => type.ToDisplayString(Annotated);

        /// <summary>Whether the type is unknown to the compiler, or contains an unknown type.</summary>
        public bool IsUnknown => type switch
        {
            IArrayTypeSymbol array => array.ElementType.IsUnknown,
            INamedTypeSymbol { TypeKind: not TypeKind.Error } named => named.TypeArguments.Any(static argument => argument.IsUnknown),
            _ => type.TypeKind == TypeKind.Error,
        };

        /// <summary>Whether nothing can have the type: it is unknown to the compiler, <c>void</c>, or static.</summary>
        public bool HasNoValues => type.IsUnknown || type is { SpecialType: SpecialType.System_Void } or { IsStatic: true };

        public bool Is(string metadataName) => type.ContainingType is null && EndsPath(type, metadataName.AsSpan());
    }

    /// <summary>Compares from the end, because most types differ in their own name.</summary>
    private static bool EndsPath(INamespaceOrTypeSymbol symbol, ReadOnlySpan<char> path)
    {
        int dot = path.LastIndexOf('.');
        return path.Slice(dot + 1).SequenceEqual(symbol.MetadataName.AsSpan())
            && symbol.ContainingNamespace is { } container
            && (dot < 0 ? container.IsGlobalNamespace : EndsPath(container, path.Slice(0, dot)));
    }

    extension(INamedTypeSymbol type)
    {
        /// <summary>The bases, nearest first.</summary>
        public IEnumerable<INamedTypeSymbol> Bases
        {
            get
            {
                for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
                {
                    yield return current;
                }
            }
        }

        /// <summary>The types around the type, outermost first.</summary>
        public IEnumerable<INamedTypeSymbol> Containers =>
            type.ContainingType is { } container ? container.Containers.Append(container) : [];

        /// <summary>The parts that the user wrote.</summary>
        public IEnumerable<TypeDeclarationSyntax> Parts =>
            type.DeclaringSyntaxReferences
                .Where(static part => !OwnOutput.Contains(part.SyntaxTree))
                .Select(static part => part.GetSyntax()).OfType<TypeDeclarationSyntax>();

        /// <summary>Whether the user wrote the type, including its name.</summary>
        public bool IsNamed => type.Name.Length > 0 && type.Parts.Any();

        /// <summary>The constructors that the user wrote.</summary>
        public IEnumerable<IMethodSymbol> WrittenConstructors =>
            type.InstanceConstructors.Where(static constructor =>
                !constructor.IsImplicitlyDeclared && !OwnOutput.Contains(constructor));

        public bool IsWireRecord => type.Bases.Any(static @base => @base.Is(KnownNames.WireRecord));

        /// <summary>The record and its bases, without the types of the engine, most derived first.</summary>
        public IEnumerable<INamedTypeSymbol> Lineage =>
            type.Bases.Prepend(type).TakeWhile(static record => !record.Is(KnownNames.WireRecord));

        /// <summary>
        /// The members in order of declaration, by file name, because the compiler does not define the order of a type's
        /// files.
        /// </summary>
        public IEnumerable<ISymbol> MembersInOrder => type.DeclaringSyntaxReferences.Length < 2
            ? type.GetMembers()
            : type.GetMembers()
                .OrderBy(static member => member.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static member => member.Locations[0].SourceSpan.Start);

        /// <summary>The attributes in order of declaration, independent of the compiler's order of the type's files.</summary>
        public IEnumerable<AttributeData> AttributesInOrder => type.DeclaringSyntaxReferences.Length < 2
            ? type.GetAttributes()
            : type.GetAttributes()
                .OrderBy(static attribute => attribute.ApplicationSyntaxReference?.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(static attribute => attribute.ApplicationSyntaxReference?.Span.Start);

        /// <summary>The members that an object initializer must set.</summary>
        public IEnumerable<ISymbol> RequiredMembers =>
            type.Lineage.SelectMany(static record => record.GetMembers()).Where(static member => member.IsRequired);
    }

    /// <summary>The name of a member or a parameter as code writes it.</summary>
    public static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    extension(ISymbol symbol)
    {
        /// <summary>
        /// The name as code writes it. A contextual keyword is escaped too if it is the name of a type.
        /// </summary>
        public string EscapedName =>
            symbol is ITypeSymbol && SyntaxFacts.GetContextualKeywordKind(symbol.Name) != SyntaxKind.None
                ? "@" + symbol.Name
                : Escape(symbol.Name);

        public AttributeData? Attribute(string metadataName)
        {
            foreach (AttributeData attribute in symbol.GetAttributes())
            {
                if (attribute.Is(metadataName))
                {
                    return attribute;
                }
            }
            return null;
        }

        public bool IsRequired => symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
    }
}
