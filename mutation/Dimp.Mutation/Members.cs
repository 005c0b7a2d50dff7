using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dimp.Mutation;

/// <summary>Replaces the body of every member, whether it is a block or follows an arrow, by another block.</summary>
/// <param name="replace">Gets the body as it is written, and how one of its kind becomes a block.</param>
internal sealed class Members(Func<SyntaxNode, Func<SyntaxNode, BlockSyntax>, BlockSyntax> replace) : CSharpSyntaxRewriter
{
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) => WithBody(node, !IsVoid(node));

    public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) => WithBody(node, hasResult: true);

    public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) => WithBody(node, hasResult: true);

    public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) => WithBody(node, hasResult: false);

    public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
        (node.ExpressionBody ?? (SyntaxNode?)node.Body) is { } body
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(body, node.IsKind(SyntaxKind.GetAccessorDeclaration))) : node;

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        node.ExpressionBody is { } arrow
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow)) : base.VisitPropertyDeclaration(node);

    public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
        node.ExpressionBody is { } arrow
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow)) : base.VisitIndexerDeclaration(node);

    private BaseMethodDeclarationSyntax WithBody(BaseMethodDeclarationSyntax node, bool hasResult) =>
        (node.ExpressionBody ?? (SyntaxNode?)node.Body) is { } body
            ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Body(body, hasResult)) : node;

    private AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow) =>
        AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Body(arrow, hasResult: true))]);

    private BlockSyntax Body(SyntaxNode body, bool hasResult) => replace(body, one => one switch
    {
        BlockSyntax block => block,
        ArrowExpressionClauseSyntax { Expression: ThrowExpressionSyntax thrown } => Block(ThrowStatement(thrown.Expression.WithLeadingTrivia(Space))),
        ArrowExpressionClauseSyntax { Expression: var expression } when hasResult => Block(ReturnStatement(expression.WithLeadingTrivia(Space))),
        _ => Block(ExpressionStatement(((ArrowExpressionClauseSyntax)one).Expression)),
    });

    private static bool IsVoid(MethodDeclarationSyntax node) =>
        node.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (node.Modifiers.Any(SyntaxKind.AsyncKeyword) && node.ReturnType is IdentifierNameSyntax);
}
