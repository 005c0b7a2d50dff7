using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Tests;

/// <summary>
/// The folders of the engine are layers. The engine is one namespace, so its sources are compiled, and the compiler says
/// which type a name means. Documentation may name any type.
/// </summary>
public class EngineLayerTests
{
    private const string Engine = "src/Dimp.Generated";

    /// <summary>Each layer uses only those to its left.</summary>
    private static readonly string[] _layers = ["Json", "Nodes", "Attributes", "Records", "Dispatch", "Schemas"];

    private static readonly Lazy<CSharpCompilation> _compilation = new(Compile);

    public static TheoryData<string> Layers => [.. _layers];

    [Fact]
    public void Every_folder_with_sources_is_a_layer() =>
        Assert.Equal(
            _layers.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.Path(Engine))
                .Select(static folder => Path.GetFileName(folder))
                .Where(static name => name is not ("bin" or "obj") && Repository.Files($"{Engine}/{name}", "*.cs").Length > 0)
                .Order(StringComparer.Ordinal));

    [Fact]
    public void The_engine_compiles() => Assert.DoesNotContain(
        _compilation.Value.GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    [Fact]
    public void A_type_is_in_one_layer() => Assert.All(
        _compilation.Value.GetSymbolsWithName(static _ => true, SymbolFilter.Type, TestContext.Current.CancellationToken),
        static type => Assert.Single(LayersOf(type)));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_those_to_its_left(string layer)
    {
        string[] allowed = [.. _layers.TakeWhile(other => other != layer), layer];
        Assert.Empty(
            from tree in _compilation.Value.SyntaxTrees
            where LayerOf(tree) == layer
            from type in UsedBy(tree)
            from used in LayersOf(type)
            where !allowed.Contains(used)
            select $"{Path.GetFileName(tree.FilePath)} uses {type}");
    }

    /// <summary>A type is used by its name, by that of a member, and by an expression or conversion without any name.</summary>
    private static HashSet<ISymbol> UsedBy(SyntaxTree tree)
    {
        SemanticModel model = _compilation.Value.GetSemanticModel(tree);
        var used = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes())
        {
            if (node is ExpressionSyntax or ConstructorInitializerSyntax or AttributeSyntax)
            {
                ISymbol? symbol = model.GetSymbolInfo(node).Symbol;
                Add(symbol as ITypeSymbol ?? symbol?.ContainingType);
                Add(model.GetTypeInfo(node).Type);
            }
            if (node is ExpressionSyntax expression)
            {
                Add(model.GetConversion(expression).MethodSymbol?.ContainingType);
            }
        }
        return used;

        void Add(ITypeSymbol? type)
        {
            if (type is not null)
            {
                used.Add(type.OriginalDefinition);
            }
        }
    }

    private static IEnumerable<string> LayersOf(ISymbol symbol) => symbol.Locations
        .Where(static location => location.SourceTree is not null)
        .Select(static location => LayerOf(location.SourceTree!))
        .Distinct();

    private static string LayerOf(SyntaxTree tree) => Path.GetFileName(Path.GetDirectoryName(tree.FilePath)!);

    private static CSharpCompilation Compile()
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; "
            + "global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        return CSharpCompilation.Create(
            "Engine",
            [
                .. from layer in _layers
                   from file in Repository.Files($"{Engine}/{layer}", "*.cs")
                   select CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file),
                CSharpSyntaxTree.ParseText(Usings, options),
            ],
            Support.Platform.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }
}
