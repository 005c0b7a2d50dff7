using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Dimp.Generators.Declarations;

/// <summary>The locations in a declaration to report.</summary>
internal static class Locations
{
    extension(ISymbol symbol)
    {
        /// <summary>The name, where it is declared.</summary>
        public Location Location => symbol.Locations.FirstOrDefault() ?? Location.None;
    }

    extension(INamedTypeSymbol type)
    {
        /// <summary>The part of the type that carries the attribute.</summary>
        public TypeDeclarationSyntax PartWith(AttributeData mark) =>
            mark.ApplicationSyntaxReference?.GetSyntax().FirstAncestorOrSelf<TypeDeclarationSyntax>()
            ?? type.Parts.First();

        /// <summary>The type's name in the part that carries the attribute.</summary>
        public Location LocationAt(AttributeData mark) => type.PartWith(mark).Identifier.GetLocation();

        /// <summary>The base in the base list of a part; the type's own name if no part names it.</summary>
        public Location LocationOfBase(AttributeData mark) =>
            type.Parts
                .SelectMany(static part => part.BaseList?.Types ?? [])
                .FirstOrDefault(listed => NameOf(listed.Type) == type.BaseType?.Name)?.Type.GetLocation()
            ?? type.LocationAt(mark);
    }

    extension(TypeDeclarationSyntax part)
    {
        /// <summary>The keyword of the type's kind; of a record struct, both of them.</summary>
        public Location LocationOfKeyword => part is RecordDeclarationSyntax record && record.IsKind(SyntaxKind.RecordStructDeclaration)
            ? Location.Create(record.SyntaxTree, TextSpan.FromBounds(record.Keyword.SpanStart, record.ClassOrStructKeyword.Span.End))
            : part.Keyword.GetLocation();
    }

    extension(IEnumerable<INamedTypeSymbol> types)
    {
        /// <summary>The types in order of their file names and their positions.</summary>
        public IEnumerable<INamedTypeSymbol> InOrder =>
            types.OrderBy(static type => type.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static type => type.Location.SourceSpan.Start);
    }

    extension(AttributeData attribute)
    {
        private AttributeSyntax? Syntax => attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

        /// <summary>The attribute's name.</summary>
        public Location Location => attribute.Syntax?.Name.GetLocation() ?? Location.None;

        /// <summary>The attribute's name as written in the code.</summary>
        public string Spelling => attribute.AttributeClass?.Name is { } name && name.EndsWith("Attribute", StringComparison.Ordinal)
            ? name.Substring(0, name.Length - "Attribute".Length)
            : attribute.AttributeClass?.Name ?? "";

        /// <summary>One of the attribute's values, counted through its parameters and the arrays in them.</summary>
        public Location LocationOfValue(int index) =>
            attribute.Values().Skip(index).FirstOrDefault()?.GetLocation() ?? attribute.Location;

        /// <summary>A positional argument.</summary>
        public Location LocationOfArgument(int index) =>
            attribute.Positional().Skip(index).FirstOrDefault()?.Expression.GetLocation() ?? attribute.Location;

        /// <summary>The value of a named argument, or one of its items.</summary>
        public Location LocationOf(string argument, int item = -1) =>
            attribute.Arguments().FirstOrDefault(given => given.NameEquals?.Name.Identifier.ValueText == argument) is { } found
                ? (item < 0 ? null : Items(found.Expression).Skip(item).FirstOrDefault() ?? found.Expression)?.GetLocation()
                    ?? found.Expression.GetLocation()
                : attribute.Location;

        private IEnumerable<ExpressionSyntax> Values() =>
            attribute.Positional().SelectMany(static argument => Items(argument.Expression));

        private IEnumerable<AttributeArgumentSyntax> Positional() => attribute.Arguments()
            .Where(static argument => argument.NameEquals is null)
            .OrderBy(argument => attribute.Ordinal(argument.NameColon?.Name.Identifier.ValueText));

        private int Ordinal(string? parameter) =>
            attribute.AttributeConstructor?.Parameters.FirstOrDefault(one => one.Name == parameter)?.Ordinal ?? 0;

        private SeparatedSyntaxList<AttributeArgumentSyntax> Arguments() => attribute.Syntax?.ArgumentList?.Arguments ?? default;
    }

    extension(IParameterSymbol parameter)
    {
        public Location LocationOfType =>
            parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax { Type: { } type }
                ? type.GetLocation()
                : parameter.Location;
    }

    extension(IPropertySymbol property)
    {
        public PropertyDeclarationSyntax? Syntax =>
            property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as PropertyDeclarationSyntax;

        public Location LocationOfType => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is BasePropertyDeclarationSyntax syntax ? syntax.Type.GetLocation() : property.Location;
    }

    private static IEnumerable<ExpressionSyntax> Items(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        CollectionExpressionSyntax list => list.Elements.OfType<ExpressionElementSyntax>().Select(static item => item.Expression),
        _ => [expression],
    };

    private static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };
}
