using System.Diagnostics;

namespace Dimp.Benchmarks.Typing;

/// <summary>A project that is built from the command line, without a compiler server.</summary>
internal sealed class CommandLineBuild : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
    private static readonly string Compiler = FindCompiler();

    private readonly string _name;
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("dimp-build-");
    private bool _isRestored;

    public CommandLineBuild(Subject subject, int messages)
    {
        _name = subject.Name;
        for (int i = 0; i < messages; i++)
        {
            Write($"Message{i}.cs", subject.Message(i));
        }
        Write("Message.cs", subject.Common(messages));
        // What the package says to the compiler in a build.
        Write("build.globalconfig", "is_global = true\nbuild_property.DimpReportsErrorsInBuild = true\n");
        Write("build.rsp", string.Join('\n', Arguments(subject).Select(static argument => $"\"{argument}\"")));
        Write("Chat.csproj", ProjectFile(subject));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Starts the compiler alone.</summary>
    public TimeSpan TimeCompiler() => Time(Compiler, "-noconfig", "@build.rsp");

    /// <summary>Starts the build of the SDK, with its analyzers and generators.</summary>
    public TimeSpan TimeBuild()
    {
        if (!_isRestored)
        {
            Time("restore");
            _isRestored = true;
        }
        return Time("build", "--no-restore", "--no-incremental", "-nodeReuse:false", "-property:UseSharedCompilation=false");
    }

    private TimeSpan Time(params string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(Path.Combine(Root, "dotnet"), arguments)
        {
            WorkingDirectory = _directory.FullName,
            RedirectStandardOutput = true,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{_name}: {output}");
    }

    private static string ProjectFile(Subject subject) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
            <Nullable>enable</Nullable>
            <DimpReportsErrorsInBuild>true</DimpReportsErrorsInBuild>
          </PropertyGroup>
          <ItemGroup>
            <CompilerVisibleProperty Include="DimpReportsErrorsInBuild" />
            <Reference Include="{typeof(WireRecord).Assembly.Location}" />
            {(PathOfGenerator(subject) is { } path ? $"""<Analyzer Include="{path}" />""" : "")}
          </ItemGroup>
        </Project>
        """;

    private static IEnumerable<string> Arguments(Subject subject) =>
    [
        "-nologo", "-target:library", "-out:Chat.dll", "-langversion:13", "-nullable:enable", "-debug:portable", "-nostdlib",
        "-analyzerconfig:build.globalconfig",
        .. Project.Assemblies().Select(static path => "-reference:" + path),
        .. PathOfGenerator(subject) is { } path ? ["-analyzer:" + path] : Array.Empty<string>(),
        "*.cs",
    ];

    private static string? PathOfGenerator(Subject subject) => subject.Generator?.GetType().Assembly.Location;

    /// <summary>The compiler of the newest SDK.</summary>
    private static string FindCompiler() =>
        Directory.GetDirectories(Path.Combine(Root, "sdk"))
            .Select(static sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .MaxBy(File.GetLastWriteTimeUtc)
        ?? throw new FileNotFoundException("There is no SDK beside the runtime.");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory.FullName, name), text);
}
