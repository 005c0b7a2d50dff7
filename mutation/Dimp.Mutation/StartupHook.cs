using System.Globalization;
using System.Reflection;
using Dimp.Mutation;

/// <summary>
/// What a test program runs in the place of its <c>Main</c>. It answers lines: the number of a mutant and the classes to run. The
/// answer is the exit code, the first failure and the members that were reached. The runtime wants this name, and no namespace.
/// </summary>
internal static class StartupHook
{
    internal const string Variable = "DOTNET_STARTUP_HOOKS";

    public static void Initialize()
    {
        // Not for the processes that a test starts.
        Environment.SetEnvironmentVariable(Variable, null);
        MethodInfo main = Assembly.GetEntryAssembly()!.EntryPoint!;
        Type? instruments = Type.GetType($"{Instrumented.TypeName}, Dimp.Generated");
        bool[] reached = (bool[])(instruments?.GetField("Reached")!.GetValue(null) ?? Array.Empty<bool>());
        TextReader requests = Console.In;
        TextWriter answers = Console.Out;
        while (requests.ReadLine() is { } request)
        {
            string[] words = request.Split(' ');
            instruments?.GetField("Number")!.SetValue(null, int.Parse(words[0], CultureInfo.InvariantCulture));
            Array.Clear(reached);
            // Not disposed: a thread of a test may write to it later.
            var output = new StringWriter();
            Console.SetOut(output);
            string[] arguments = ["-noLogo", "-noColor", "-stopOnFail", "-parallel", "none", .. words[1..].SelectMany(static name => new[] { "-class", name })];
            object? code = main.Invoke(null, [arguments]);
            answers.WriteLine($"{code}\t{FirstFailure(output.ToString())}\t{string.Join(' ', Enumerable.Range(0, reached.Length).Where(i => reached[i]))}");
            answers.Flush();
        }
        Environment.Exit(0);
    }

    private static string FirstFailure(string output) =>
        output.Split('\n').FirstOrDefault(static line => line.Contains("[FAIL]", StringComparison.Ordinal))
            ?.Replace("[FAIL]", "", StringComparison.Ordinal).Replace('\t', ' ').Trim() ?? "";
}
