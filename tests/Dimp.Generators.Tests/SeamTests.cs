using System.ComponentModel;
using System.Reflection;
using Dimp.CompilerServices;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests;

/// <summary>Code that was generated yesterday runs on the engine of tomorrow: what it calls can be added to.</summary>
public class SeamTests
{
    private static readonly Type[] _types =
        [.. typeof(WireField).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(WireField).Namespace)];

    [Fact]
    public void What_only_generated_code_uses_is_hidden_from_completion() => Assert.All(
        _types,
        static type => Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State));

    [Fact]
    public void What_takes_something_that_only_generated_code_uses_is_hidden_too()
    {
        MemberInfo[] taking =
        [
            .. from type in typeof(WireField).Assembly.GetExportedTypes().Except(_types)
               from member in type.GetMembers()
               where ParametersOf(member).Any(static parameter => IsOfSeam(parameter.ParameterType))
               select member,
        ];
        Assert.Contains(taking, static member => member is PropertyInfo { Name: "Item" });
        Assert.All(taking, static member => Assert.Equal(EditorBrowsableState.Never, member.GetCustomAttribute<EditorBrowsableAttribute>()?.State));
    }

    /// <summary>A positional record cannot get another parameter: its constructor and its deconstruction would change.</summary>
    [Fact]
    public void What_only_generated_code_uses_is_no_record() =>
        Assert.DoesNotContain(
            _types.SelectMany(static type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance)),
            static method => method.Name == "PrintMembers");

    [Fact]
    public void What_only_generated_code_uses_has_no_optional_parameters() => Assert.Empty(
        from type in _types
        from member in type.GetMembers().OfType<MethodBase>()
        where member.GetParameters().Any(static parameter => parameter.IsOptional)
        select $"{type.Name}.{member.Name}");

    /// <summary>The default of an optional parameter is compiled into the caller, and another parameter is another method.</summary>
    [Fact]
    public void What_generated_code_calls_has_no_optional_parameters()
    {
        ISymbol[] called = [.. CalledByGeneratedCode()];
        Assert.Contains(called, static symbol => symbol.Name == nameof(WireField<>.Get));
        Assert.Contains(called, static symbol => symbol.Name == nameof(WireMap.GetText));
        Assert.DoesNotContain(called, static symbol => symbol is IMethodSymbol method && method.Parameters.Any(static parameter => parameter.IsOptional));
    }

    /// <summary>The analyzer does not allow shipped API to change.</summary>
    [Fact]
    public void What_only_generated_code_uses_counts_as_shipped()
    {
        string[] unshipped = File.ReadAllLines(Repository.Path("src/Dimp.Generated/PublicAPI.Unshipped.txt"));
        Assert.DoesNotContain(
            unshipped,
            static line => line.Split(' ').FirstOrDefault(static word => word.StartsWith("Dimp.", StringComparison.Ordinal))
                ?.StartsWith("Dimp.CompilerServices.", StringComparison.Ordinal) == true);
        string shipped = File.ReadAllText(Repository.Path("src/Dimp.Generated/PublicAPI.Shipped.txt"));
        Assert.All(_types, type => Assert.Contains($"\n{type.FullName!.Split('`')[0]}", shipped, StringComparison.Ordinal));
    }

    private static ParameterInfo[] ParametersOf(MemberInfo member) => member switch
    {
        MethodBase { IsSpecialName: false } or ConstructorInfo => ((MethodBase)member).GetParameters(),
        PropertyInfo property => property.GetIndexParameters(),
        _ => [],
    };

    private static bool IsOfSeam(Type type) => _types.Contains(type.IsArray ? type.GetElementType()! : type);

    /// <summary>The members of the engine that are called by what is generated for the largest library there is.</summary>
    private static HashSet<ISymbol> CalledByGeneratedCode()
    {
        string[] sources =
        [
            "global using System; global using System.Collections.Generic; global using System.Linq;",
            .. Directory.EnumerateFiles(Repository.Path("src/Dimp.Protocol"), "*.cs", SearchOption.AllDirectories)
                .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
                .Select(File.ReadAllText),
        ];
        TestProject project = TestProject.Of(sources) with { References = [.. Support.Platform.Framework, Support.Platform.Engine] };
        GeneratorRun run = GeneratorRun.Of(project with { Language = LanguageVersion.Preview });
        var called = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (SyntaxTree tree in run.Trees)
        {
            SemanticModel model = run.Output.GetSemanticModel(tree);
            called.UnionWith(tree.GetRoot().DescendantNodes()
                .Select(node => model.GetSymbolInfo(node).Symbol?.OriginalDefinition)
                .OfType<ISymbol>()
                .Where(static symbol => symbol.ContainingAssembly?.Name == typeof(WireField).Assembly.GetName().Name));
        }
        return called;
    }
}
