namespace Station.Tests;

/// <summary>Programs that not every machine has.</summary>
internal static class OnPath
{
    /// <summary>The first of these programs that is there. The test is skipped if none is.</summary>
    public static string FindOrSkip(params string[] programs)
    {
        string[] directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string? found = programs.SelectMany(program => directories.Select(directory => Path.Combine(directory, program))).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"There is no {programs[0]} on the path.");
        return found!;
    }
}
