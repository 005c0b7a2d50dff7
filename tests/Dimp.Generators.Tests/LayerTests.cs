using System.Text.RegularExpressions;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>The folders of the generator are layers.</summary>
public partial class LayerTests
{
    private const string Generator = "generators/Dimp.Generators";

    /// <summary>
    /// Each layer uses only those to its left. The model is plain data that most layers speak of, and stands far left for
    /// that reason. What lies in no folder puts the layers together, and may use them all.
    /// </summary>
    private static readonly string[] _layers =
        ["Support", "Incremental", "Model", "Declarations", "Rules", "Parsing", "Dispatch", "Emission", "Analyzers"];

    public static TheoryData<string> Layers => [.. _layers];

    [Fact]
    public void Every_folder_is_a_layer() =>
        Assert.Equal(
            _layers.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.Path(Generator))
                .Select(static folder => Path.GetFileName(folder))
                .Where(static name => name is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_is_the_namespace_of_its_folder(string layer) =>
        Assert.All(
            // Substitutes for types of the framework are in the framework's namespace.
            Sources(layer).Where(static text => !text.Contains("namespace System", StringComparison.Ordinal)),
            text => Assert.Contains($"namespace Dimp.Generators.{layer};", text, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_uses_only_those_to_its_left(string layer)
    {
        string[] allowed = [.. _layers.TakeWhile(other => other != layer), layer];
        Assert.Empty(Sources(layer).SelectMany(UsedBy).Except(allowed));
    }

    [Theory]
    [InlineData("using Dimp.Generators.Emission;", "Emission")]
    [InlineData("using static Dimp.Generators.Rules.FieldRules;", "Rules")]
    [InlineData("using Found = Dimp.Generators.Rules.Finding;", "Rules")]
    [InlineData("string name = global::Dimp.Generators.Parsing.ShapeParser.Name;", "Parsing")]
    [InlineData("string name = Parsing.ShapeParser.Name;", "Parsing")]
    public void A_use_is_found_by_its_using_and_by_a_qualified_name(string code, string layer) =>
        Assert.Equal([layer], UsedBy(code));

    [Theory]
    [InlineData("string key = field.Model.Key;")]
    [InlineData("string key = Model.Key;")]
    public void A_property_with_the_name_of_a_layer_is_no_use_of_it(string code) => Assert.Empty(UsedBy(code));

    private static IEnumerable<string> Sources(string layer) =>
        Repository.Files($"{Generator}/{layer}", "*.cs").Select(File.ReadAllText);

    private static HashSet<string> UsedBy(string code) =>
    [
        .. FullName().Matches(code).Select(static match => match.Groups[1].Value),
        .. from match in RelativeName().Matches(code)
           where _layers.Contains(match.Groups[1].Value)
           where typeof(DimpGenerator).Assembly.GetType($"Dimp.Generators.{match.Groups[1]}.{match.Groups[2]}") is not null
           select match.Groups[1].Value,
    ];

    [GeneratedRegex(@"(?<=\bDimp\.Generators\.)(\w+)(?=[.;])")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])([A-Z]\w*)\.([A-Z]\w*)")]
    private static partial Regex RelativeName();
}
