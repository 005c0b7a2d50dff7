using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dimp.Mutation;

/// <summary>An engine that takes down which of its members are called, so that a mutant is run by the tests that reach it only.</summary>
internal sealed class Reach
{
    /// <summary>Names the file that it is written to when the process ends: a line for each member.</summary>
    internal const string Variable = "Dimp_Mutation_Reach";

    private readonly Dictionary<(string File, int Start), int> _numbers = [];

    internal Reach(Engine engine)
    {
        var changed = engine.Sources.ToDictionary(static source => source.FilePath, source => new Marker(this).Visit(source.GetRoot()));
        Assembly = engine.Compile(changed, $$"""
            namespace Dimp.Mutation;

            internal static class Reached
            {
                private static readonly bool[] Members = new bool[{{_numbers.Count}}];

                static Reached() => System.AppDomain.CurrentDomain.ProcessExit += static (_, _) => System.IO.File.WriteAllLines(
                    System.Environment.GetEnvironmentVariable("{{Variable}}")!,
                    System.Linq.Enumerable.Select(System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, Members.Length), static i => Members[i]), static i => i.ToString()));

                internal static void Mark(int member) => Members[member] = true;
            }
            """) ?? throw new InvalidOperationException("The engine does not compile with marks in its members.");
    }

    /// <summary>The engine with the marks.</summary>
    internal byte[] Assembly { get; }

    /// <summary>The member that a mutant is in; <c>null</c> when it is in a field or a constant, which any test may use.</summary>
    internal int? MemberOf(Mutant mutant)
    {
        for (SyntaxNode? node = mutant.Node; node is not null; node = node.Parent)
        {
            if (_numbers.TryGetValue((mutant.File, node.SpanStart), out int number) && node is BlockSyntax or ArrowExpressionClauseSyntax)
            {
                return number;
            }
        }
        return null;
    }

    private sealed class Marker(Reach reach) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow
                ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, !IsVoid(node)))
                : node.Body is { } body ? node.WithBody(Block(body)) : node;

        public override SyntaxNode? VisitOperatorDeclaration(OperatorDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, hasResult: true)) : node;

        public override SyntaxNode? VisitConversionOperatorDeclaration(ConversionOperatorDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, hasResult: true)) : node;

        public override SyntaxNode? VisitConstructorDeclaration(ConstructorDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow
                ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, hasResult: false))
                : node.Body is { } body ? node.WithBody(Block(body)) : node;

        public override SyntaxNode? VisitAccessorDeclaration(AccessorDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow
                ? node.WithExpressionBody(null).WithSemicolonToken(default).WithBody(Block(arrow, node.IsKind(SyntaxKind.GetAccessorDeclaration)))
                : node.Body is { } body ? node.WithBody(Block(body)) : node;

        public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow
                ? node.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow))
                : base.VisitPropertyDeclaration(node);

        public override SyntaxNode? VisitIndexerDeclaration(IndexerDeclarationSyntax node) =>
            node.ExpressionBody is { } arrow
                ? node.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(arrow))
                : base.VisitIndexerDeclaration(node);

        private AccessorListSyntax Getter(ArrowExpressionClauseSyntax arrow) =>
            AccessorList([AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, Block(arrow, hasResult: true))]);

        private static bool IsVoid(MethodDeclarationSyntax node) =>
            node.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            || (node.Modifiers.Any(SyntaxKind.AsyncKeyword) && node.ReturnType is IdentifierNameSyntax);

        private BlockSyntax Block(ArrowExpressionClauseSyntax arrow, bool hasResult)
        {
            ExpressionSyntax expression = arrow.Expression.WithLeadingTrivia(Space);
            StatementSyntax statement = expression is ThrowExpressionSyntax thrown ? ThrowStatement(thrown.Expression.WithLeadingTrivia(Space))
                : hasResult ? ReturnStatement(expression)
                : ExpressionStatement(expression);
            return SyntaxFactory.Block(Mark(arrow), statement);
        }

        private BlockSyntax Block(BlockSyntax body) => body.WithStatements(body.Statements.Insert(0, Mark(body)));

        private StatementSyntax Mark(SyntaxNode body)
        {
            int number = reach._numbers.Count;
            reach._numbers.Add((body.SyntaxTree.FilePath, body.SpanStart), number);
            return ParseStatement($"global::Dimp.Mutation.Reached.Mark({number});");
        }
    }
}
