using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Dimp.Mutation;

/// <summary>
/// An engine that has many mutants in it, of which a number switches on one, and that takes down which members are called. So it is
/// compiled once, and one process runs the tests of one mutant after the other.
/// </summary>
internal sealed class Instrumented
{
    /// <summary>The class that is compiled into the engine.</summary>
    internal const string TypeName = "Dimp.Mutation.Instruments";

    private const string MutantKind = "mutant";

    private readonly Engine _engine;
    private readonly HashSet<Mutant> _switched;
    private readonly HashSet<Mutant> _impossible = [];
    private readonly Mutant[] _all;
    private readonly ILookup<string, (Mutant Mutant, int Number)> _byFile;
    private readonly Dictionary<(string File, int Start), int> _members = [];

    internal Instrumented(Engine engine, IReadOnlyList<Mutant> mutants)
    {
        _engine = engine;
        _all = [.. mutants];
        _switched = [.. mutants];
        // 0 is the engine as it is.
        _byFile = mutants.Select(static (mutant, i) => (Mutant: mutant, Number: i + 1)).ToLookup(static one => one.Mutant.File);
        Assembly = Compile();
    }

    /// <summary>The engine with everything in it.</summary>
    internal byte[] Assembly { get; }

    /// <summary>The number that switches a mutant on; <c>null</c> when the engine must be compiled for it.</summary>
    internal int? NumberOf(Mutant mutant) => _switched.Contains(mutant) && BodyOf(mutant) is not null ? Array.IndexOf(_all, mutant) + 1 : null;

    /// <summary>Whether it is known that a mutant does not compile.</summary>
    internal bool IsImpossible(Mutant mutant) => _impossible.Contains(mutant);

    /// <summary>The members that a mutant changes: the one that it is in or, when it is in a field, those that name the field.</summary>
    internal IReadOnlySet<int> MembersOf(Mutant mutant)
    {
        if (BodyOf(mutant) is { } body)
        {
            return new HashSet<int> { _members[Key(body)] };
        }
        string? field = mutant.Node.Ancestors().Select(static node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        }).FirstOrDefault(static name => name is not null);
        return _engine.Sources.SelectMany(static source => source.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(name => name.Identifier.ValueText == field).Select(BodyOf).OfType<SyntaxNode>().Select(body => _members[Key(body)]).ToHashSet();
    }

    private SyntaxNode? BodyOf(Mutant mutant) => BodyOf(mutant.Node);

    private SyntaxNode? BodyOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(one => one is BlockSyntax or ArrowExpressionClauseSyntax && _members.ContainsKey(Key(one)));

    private static (string File, int Start) Key(SyntaxNode body) => (body.SyntaxTree.FilePath, body.SpanStart);

    // A mutant that does not compile is left out, and the others are compiled again.
    private byte[] Compile()
    {
        while (true)
        {
            (byte[]? assembly, var errors) = Emit();
            if (assembly is not null)
            {
                return assembly;
            }
            int before = _switched.Count;
            foreach (Diagnostic error in errors)
            {
                SyntaxNode place = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
                if (place.AncestorsAndSelf().SelectMany(NumbersOf).ToArray() is [var number, ..])
                {
                    _impossible.Add(_all[number - 1]);
                    _switched.Remove(_all[number - 1]);
                }
                else
                {
                    // It is one of this member, but nobody knows which.
                    SyntaxNode member = place.AncestorsAndSelf().First(static node => node is MemberDeclarationSyntax);
                    _switched.ExceptWith(member.DescendantNodes().SelectMany(NumbersOf).Select(one => _all[one - 1]));
                }
            }
            if (_switched.Count == before)
            {
                throw new InvalidOperationException($"The engine does not compile with instruments in its members: {errors[0]}");
            }
        }
    }

    private (byte[]? Assembly, ImmutableArray<Diagnostic> Errors) Emit()
    {
        _members.Clear();
        var members = new Members(Instrument);
        Dictionary<string, SyntaxNode> instrumented = _engine.Sources.ToDictionary(static source => source.FilePath, source => members.Visit(source.GetRoot()));
        return _engine.Compile(instrumented, $$"""
            namespace Dimp.Mutation;

            internal static class Instruments
            {
                public static int Number;
                public static readonly bool[] Reached = new bool[{{_members.Count}}];

                internal static void Mark(int member) => Reached[member] = true;

                internal static bool Is(int number) => Number == number;
            }
            """);
    }

    // { Mark(7); if (Is(17)) { mutant } else if (Is(23)) { mutant } else { body } }
    private BlockSyntax Instrument(SyntaxNode body, Func<SyntaxNode, BlockSyntax> toBlock)
    {
        int member = _members.Count;
        _members.Add(Key(body), member);
        StatementSyntax statement = toBlock(body);
        foreach ((Mutant mutant, int number) in _byFile[body.SyntaxTree.FilePath])
        {
            if (_switched.Contains(mutant) && body.FullSpan.Contains(mutant.Node.Span))
            {
                BlockSyntax mutated = toBlock(body.ReplaceNode(mutant.Node, mutant.Replacement.WithTriviaFrom(mutant.Node)))
                    .WithAdditionalAnnotations(new SyntaxAnnotation(MutantKind, number.ToString(CultureInfo.InvariantCulture)));
                statement = IfStatement(ParseExpression($"global::{TypeName}.Is({number})"), mutated, ElseClause(statement.WithLeadingTrivia(Space)));
            }
        }
        return Block(ParseStatement($"global::{TypeName}.Mark({member});"), statement);
    }

    private static IEnumerable<int> NumbersOf(SyntaxNode node) =>
        node.GetAnnotations(MutantKind).Select(static one => int.Parse(one.Data!, CultureInfo.InvariantCulture));
}
