using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests.Support;

/// <summary>A project under edit: the driver is kept from run to run, as an editor keeps it.</summary>
internal sealed class EditSession
{
    private readonly TestProject _project;
    private Compilation _compilation;
    private GeneratorDriver _driver;

    /// <param name="tracksSteps">
    /// Whether it can be asked afterwards what was done again. The compiler's own bookkeeping for that loses files once a
    /// record has stopped being a shape, so a test of many edits does without.
    /// </param>
    public EditSession(TestProject project, bool tracksSteps = true)
    {
        _project = project;
        _compilation = project.Compile();
        _driver = NewDriver(tracksSteps).RunGenerators(_compilation);
    }

    public static EditSession Open(params SourceFile[] files) => new(new TestProject("App", [.. files]));

    public Rerun Replace(string path, string text, string by)
    {
        SyntaxTree tree = TreeOf(path);
        string[] parts = tree.ToString().Split(text);
        Assert.True(parts.Length == 2, $"{path} has to have \"{text}\" once.");
        return Run(_compilation.ReplaceSyntaxTree(tree, _project.Parse(new SourceFile(path, string.Join(by, parts)))));
    }

    public Rerun Add(string path, string text) =>
        Run(_compilation.AddSyntaxTrees(_project.Parse(new SourceFile(path, text))));

    public Rerun Remove(string path) => Run(_compilation.RemoveSyntaxTrees(TreeOf(path)));

    public Rerun Replace(BuiltLibrary library, BuiltLibrary by) =>
        Run(_compilation.ReplaceReference(library.Reference, by.Reference));

    /// <summary>What there is now, by the names of the files.</summary>
    public IReadOnlyDictionary<string, string> Sources => SourcesOf(_driver);

    /// <summary>What a driver would write that never saw the project before.</summary>
    public IReadOnlyDictionary<string, string> SourcesFromScratch =>
        SourcesOf(NewDriver(tracksSteps: false).RunGenerators(_compilation));

    /// <summary>All values that the steps with these names produced.</summary>
    public IEnumerable<object> ValuesOf(IEnumerable<string> trackingNames) =>
        from name in trackingNames
        from step in _driver.GetRunResult().Results.Single().TrackedSteps[name]
        from output in step.Outputs
        where output.Value is not null
        select output.Value;

    /// <summary>The file has that text now; it is a new one, or gone, when there was or is none.</summary>
    public Rerun Set(string path, string? text) => (_compilation.SyntaxTrees.Any(tree => tree.FilePath == path), text) switch
    {
        (true, null) => Remove(path),
        (true, _) => Run(_compilation.ReplaceSyntaxTree(TreeOf(path), _project.Parse(new SourceFile(path, text)))),
        (false, null) => Run(_compilation),
        (false, _) => Add(path, text),
    };

    private CSharpGeneratorDriver NewDriver(bool tracksSteps) => CSharpGeneratorDriver.Create(
        [new DimpGenerator().AsSourceGenerator()],
        parseOptions: _project.ParseOptions,
        driverOptions: new GeneratorDriverOptions(default, tracksSteps));

    private static Dictionary<string, string> SourcesOf(GeneratorDriver driver) =>
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(
            static source => source.HintName, static source => source.SourceText.ToString());

    private SyntaxTree TreeOf(string path) => _compilation.SyntaxTrees.Single(tree => tree.FilePath == path);

    private Rerun Run(Compilation compilation)
    {
        GeneratorRunResult before = _driver.GetRunResult().Results.Single();
        _compilation = compilation;
        _driver = _driver.RunGenerators(compilation);
        return new Rerun(before, _driver.GetRunResult().Results.Single());
    }
}
