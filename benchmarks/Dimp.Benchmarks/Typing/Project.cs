using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Benchmarks.Typing;

/// <summary>A user's project with that many messages, open in an editor.</summary>
internal sealed class Project
{
    private const string Bystander = "internal static class Bystander { internal static int Number() => 1; }";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp13, DocumentationMode.Parse);
    private static readonly MetadataReference[] References = [.. Assemblies().Select(static path => MetadataReference.CreateFromFile(path))];

    private readonly Subject _subject;
    private readonly int _messages;
    private readonly SyntaxTree _message;
    private readonly SyntaxTree _bystander = Parse(Bystander, "Bystander.cs");
    private readonly CSharpCompilation _compilation;
    private readonly GeneratorDriver _cold;
    private readonly GeneratorDriver _warm;

    public Project(Subject subject, int messages)
    {
        _subject = subject;
        _messages = messages;
        SyntaxTree[] files = [.. Enumerable.Range(0, messages).Select(i => Parse(subject.Message(i), $"Message{i}.cs"))];
        _message = files[messages / 2];
        _compilation = CSharpCompilation.Create(
            "Chat",
            [.. files, Parse(subject.Common(messages), "Message.cs"), _bystander],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _cold = CSharpGeneratorDriver.Create([subject.Generator!.AsSourceGenerator()], parseOptions: Language);
        _warm = _cold.RunGenerators(_compilation);
    }

    public double BytesPerMessage =>
        _warm.GetRunResult().GeneratedTrees.Sum(static tree => (double)Encoding.UTF8.GetByteCount(tree.ToString())) / _messages;

    /// <summary>Whether the project compiles with what was generated, before an edit and after it.</summary>
    public void Check()
    {
        foreach (Compilation compilation in new[] { _compilation, After(Edit.Rename), After(Edit.Elsewhere) })
        {
            _warm.RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
            Diagnostic? error = generated.GetDiagnostics().FirstOrDefault(static found => found.Severity == DiagnosticSeverity.Error);
            if (error is not null)
            {
                throw new InvalidOperationException($"{_subject.Name}: {error}");
            }
        }
    }

    /// <summary>How long the generator takes when it sees the project for the first time.</summary>
    public TimeSpan TimeCold() => Time(_cold, _compilation.Clone());

    /// <summary>How long it takes when it has seen the project before the edit.</summary>
    public TimeSpan Time(Edit edit) => Time(_warm, After(edit));

    /// <summary>How many files the generator writes again after the edit.</summary>
    public int CountWritten(Edit edit)
    {
        HashSet<object> before = [.. Sources(_warm)];
        return Sources(_warm.RunGenerators(After(edit))).Count(text => !before.Contains(text));

        // What was not written again is the same object.
        static IEnumerable<object> Sources(GeneratorDriver driver) =>
            driver.GetRunResult().Results.Single().GeneratedSources.Select(static source => source.SourceText);
    }

    private static TimeSpan Time(GeneratorDriver driver, Compilation compilation)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start);
    }

    private CSharpCompilation After(Edit edit) => edit == Edit.Rename
        ? Replace(_message, " Text ", " Words ")
        : Replace(_bystander, "1", "2");

    private CSharpCompilation Replace(SyntaxTree file, string text, string by) =>
        _compilation.ReplaceSyntaxTree(file, Parse(file.ToString().Replace(text, by, StringComparison.Ordinal), file.FilePath));

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Language, path, Encoding.UTF8);

    /// <summary>The framework that this program runs on, and the engine.</summary>
    public static IEnumerable<string> Assemblies()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        // A newer System.Text.Json beside this program takes the place of that of the framework.
        return trusted.Split(Path.PathSeparator)
            .Where(path => File.Exists(Path.Combine(framework, Path.GetFileName(path))))
            .Append(typeof(WireRecord).Assembly.Location);
    }
}
