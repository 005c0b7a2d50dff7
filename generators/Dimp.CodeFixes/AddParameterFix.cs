using System.Collections.Immutable;
using System.Composition;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dimp.CodeFixes;

/// <summary>Adds the parameters for the members that a factory must set.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterFix)), Shared]
public sealed class AddParameterFix : TextFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DIMP037", "DIMP039"];

    private protected override TextEdit? Find(Diagnostic diagnostic, SyntaxToken token, SemanticModel model)
    {
        if (!diagnostic.Properties.TryGetValue(Fix.Parameters, out string? missing)
            || token.Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            return null;
        }
        string parameters = string.Join(", ", SyntaxFactory.ParseParameterList($"({missing})").Parameters.Select(parameter =>
            $"{ShortName(parameter.Type!, model, method.SpanStart)} {parameter.Identifier.Text}"));
        string title = $"Add '{parameters}'";
        SeparatedSyntaxList<ParameterSyntax> all = method.ParameterList.Parameters;
        // Optional parameters come last.
        return all.FirstOrDefault(MayBeLeftOut) is { } optional
            ? TextEdit.Insert(title, optional.SpanStart, $"{parameters}, ")
            : TextEdit.Insert(title, method.ParameterList.CloseParenToken.SpanStart, all.Count > 0 ? $", {parameters}" : parameters);
    }

    /// <summary>The type as it is written where the method is.</summary>
    private static string ShortName(TypeSyntax type, SemanticModel model, int position) =>
        model.GetSpeculativeTypeInfo(position, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type?.ToMinimalDisplayString(model, position)
        ?? type.ToString();

    private static bool MayBeLeftOut(ParameterSyntax parameter) =>
        parameter.Default is not null || parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);
}
