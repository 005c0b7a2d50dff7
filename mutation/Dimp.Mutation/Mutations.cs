using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dimp.Mutation;

/// <summary>A small change of the engine that a test should notice.</summary>
/// <param name="Node">What is replaced.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record Mutant(SyntaxNode Node, SyntaxNode Replacement)
{
    internal string File => Node.SyntaxTree.FilePath;

    private LinePosition Start => Node.GetLocation().GetLineSpan().StartLinePosition;

    internal SyntaxNode MutatedRoot => Node.SyntaxTree.GetRoot().ReplaceNode(Node, Replacement.WithTriviaFrom(Node));

    public override string ToString() => $"{File}:{Start.Line + 1}:{Start.Character + 1}: {OneLine(Node)} -> {OneLine(Replacement)}";

    private static string OneLine(SyntaxNode node)
    {
        string text = node.NormalizeWhitespace(indentation: "", eol: " ").ToString();
        return text.Length <= 100 ? text : text[..100] + "…";
    }
}

/// <summary>Finds the usual mutations of a file: comparisons, arithmetic, logic, conditions, statements, constants, results.</summary>
internal static class Mutations
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> Operators = new()
    {
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
        [SyntaxKind.MultiplyExpression] = [SyntaxKind.DivideExpression],
        [SyntaxKind.DivideExpression] = [SyntaxKind.MultiplyExpression],
        [SyntaxKind.LogicalAndExpression] = [SyntaxKind.LogicalOrExpression],
        [SyntaxKind.LogicalOrExpression] = [SyntaxKind.LogicalAndExpression],
        [SyntaxKind.BitwiseAndExpression] = [SyntaxKind.BitwiseOrExpression],
        [SyntaxKind.BitwiseOrExpression] = [SyntaxKind.BitwiseAndExpression],
        [SyntaxKind.LeftShiftExpression] = [SyntaxKind.RightShiftExpression],
        [SyntaxKind.RightShiftExpression] = [SyntaxKind.LeftShiftExpression],
        [SyntaxKind.AddAssignmentExpression] = [SyntaxKind.SubtractAssignmentExpression],
        [SyntaxKind.SubtractAssignmentExpression] = [SyntaxKind.AddAssignmentExpression],
        [SyntaxKind.AndAssignmentExpression] = [SyntaxKind.OrAssignmentExpression],
        [SyntaxKind.OrAssignmentExpression] = [SyntaxKind.AndAssignmentExpression],
        [SyntaxKind.PreIncrementExpression] = [SyntaxKind.PreDecrementExpression],
        [SyntaxKind.PreDecrementExpression] = [SyntaxKind.PreIncrementExpression],
        [SyntaxKind.PostIncrementExpression] = [SyntaxKind.PostDecrementExpression],
        [SyntaxKind.PostDecrementExpression] = [SyntaxKind.PostIncrementExpression],
    };

    /// <summary>Every mutant of a file, also such that do not compile.</summary>
    internal static IEnumerable<Mutant> Of(SyntaxTree file) =>
        from node in file.GetRoot().DescendantNodes(static node => node is not AttributeListSyntax)
        from replacement in ReplacementsOf(node)
        select new Mutant(node, replacement);

    private static IEnumerable<SyntaxNode> ReplacementsOf(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary => OthersOf(binary).Select(other => BinaryExpression(other, binary.Left, binary.Right)).Concat(Negated(binary)),
        AssignmentExpressionSyntax assignment => OthersOf(assignment).Select(other => AssignmentExpression(other, assignment.Left, assignment.Right)),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression or (int)SyntaxKind.UnaryMinusExpression } unary => [unary.Operand],
        PrefixUnaryExpressionSyntax unary => OthersOf(unary).Select(other => PrefixUnaryExpression(other, unary.Operand)),
        PostfixUnaryExpressionSyntax unary => OthersOf(unary).Select(other => PostfixUnaryExpression(other, unary.Operand)),
        LiteralExpressionSyntax literal => OthersOf(literal),
        ExpressionStatementSyntax => [EmptyStatement()],
        ReturnStatementSyntax { Expression: { } result } statement when !IsDefault(result) => [statement.WithExpression(Default)],
        ArrowExpressionClauseSyntax { Expression: not ThrowExpressionSyntax } arrow when !IsDefault(arrow.Expression) => [arrow.WithExpression(Default)],
        ExpressionSyntax expression => Negated(expression),
        _ => [],
    };

    private static ExpressionSyntax Default { get; } =
        PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, LiteralExpression(SyntaxKind.DefaultLiteralExpression));

    private static bool IsDefault(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.DefaultLiteralExpression) || expression.IsKind(SyntaxKind.NullLiteralExpression)
        || expression.IsKind(SyntaxKind.FalseLiteralExpression) || expression is LiteralExpressionSyntax { Token.Value: 0 };

    private static SyntaxKind[] OthersOf(SyntaxNode node) => Operators.GetValueOrDefault(node.Kind(), []);

    private static IEnumerable<SyntaxNode> OthersOf(LiteralExpressionSyntax literal) => (literal.Kind(), literal.Token.Value) switch
    {
        (SyntaxKind.TrueLiteralExpression, _) => [LiteralExpression(SyntaxKind.FalseLiteralExpression)],
        (SyntaxKind.FalseLiteralExpression, _) => [LiteralExpression(SyntaxKind.TrueLiteralExpression)],
        (_, int number) => number == 0 ? [Number("1")] : [Number((number + 1).ToString(CultureInfo.InvariantCulture)), Number((number - 1).ToString(CultureInfo.InvariantCulture))],
        (_, ulong or uint or long) => [ParenthesizedExpression(BinaryExpression(SyntaxKind.AddExpression, literal, Number("1")))],
        _ => [],
    };

    private static LiteralExpressionSyntax Number(string text) => (LiteralExpressionSyntax)ParseExpression(text);

    /// <summary>A condition, negated. A comparison that is one has its operator replaced by the opposite anyway.</summary>
    private static IEnumerable<SyntaxNode> Negated(ExpressionSyntax expression)
    {
        bool isCondition = expression.Parent switch
        {
            IfStatementSyntax statement => statement.Condition == expression,
            WhileStatementSyntax loop => loop.Condition == expression,
            DoStatementSyntax loop => loop.Condition == expression,
            ForStatementSyntax loop => loop.Condition == expression,
            ConditionalExpressionSyntax choice => choice.Condition == expression,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => expression is not BinaryExpressionSyntax,
            _ => false,
        };
        return isCondition && !expression.IsKind(SyntaxKind.EqualsExpression) && !expression.IsKind(SyntaxKind.NotEqualsExpression)
            ? [PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, ParenthesizedExpression(expression.WithoutTrivia()))]
            : [];
    }
}
