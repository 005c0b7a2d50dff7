using CsCheck;

namespace Dimp.Tests.Model;

/// <summary>
/// Random programs run against the engine and against a model of it, which was written from what the guide promises and
/// knows nothing of how the engine keeps it. What they see must be the same after every step.
/// </summary>
public class ModelTests
{
    /// <summary>A program is fast, so there are many for each of the usual iterations.</summary>
    private const int ProgramsAnIteration = 20;

    private static readonly Gen<Step> Steps = Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 9999])
        .Select((operation, a, b, c) => new Step(operation, a, b, c));

    private static readonly Gen<(string Json, string Another, Step[] Steps)> Programs =
        Gen.Select(ModelJson.Object, ModelJson.Object, Steps.Array[1, 30]);

    [Fact]
    public void Whatever_a_program_does_it_sees_what_the_guide_promises() => Programs.Sample(
        program => Run(program, null), iter: Check.Iter * ProgramsAnIteration, print: Print);

    private static (string Json, string Another, Step[] Steps) Shorten((string Json, string Another, Step[] Steps) program)
    {
        for (int i = program.Steps.Length - 1; i >= 0; i--)
        {
            (string, string, Step[]) shorter = program with { Steps = [.. program.Steps[..i], .. program.Steps[(i + 1)..]] };
            program = Failure(shorter, null) is null ? program : shorter;
        }
        return program;
    }

    private static Exception? Failure((string Json, string Another, Step[] Steps) program, List<string>? log)
    {
        try
        {
            Run(program, log);
            return null;
        }
#pragma warning disable CA1031 // Any exception is a part of the result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    private static void Run((string Json, string Another, Step[] Steps) program, List<string>? log)
    {
        var run = new ModelRun(program.Json, program.Another, log);
        foreach (Step step in program.Steps)
        {
            run.Take(step);
        }
        run.CompareEverything();
    }

    /// <summary>What the program did up to where it failed, without what it could have left out.</summary>
    private static string Print((string Json, string Another, Step[] Steps) program)
    {
        List<string> log = [];
        string? failure = Failure(Shorten(program), log)?.Message;
        return $"\n{string.Join('\n', log)}\n{failure}\n";
    }
}
