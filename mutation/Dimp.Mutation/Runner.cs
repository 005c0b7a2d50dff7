using Microsoft.CodeAnalysis;

namespace Dimp.Mutation;

/// <summary>Runs mutants, one at a time. Several runners may work beside each other.</summary>
/// <param name="engine">The engine as it is.</param>
/// <param name="instrumented">The engine with the mutants in it.</param>
/// <param name="kept">Test programs with that engine. Their processes run one mutant after the other.</param>
/// <param name="exchanged">Test programs for engines with one mutant.</param>
/// <param name="classes">The test classes.</param>
internal sealed class Runner(Engine engine, Instrumented instrumented, IReadOnlyList<TestProgram> kept, IReadOnlyList<TestProgram> exchanged, TestClasses classes)
{
    internal const string NotReached = "no test reaches it";
    internal const string Survived = "";

    /// <returns>What killed it; one of the constants when nothing did; <c>null</c> when it does not compile.</returns>
    internal string? Run(Mutant mutant, bool inNewProcess)
    {
        int? number = instrumented.NumberOf(mutant);
        byte[]? assembly = null;
        if (number is null)
        {
            assembly = instrumented.IsImpossible(mutant) ? null : engine.Compile(new Dictionary<string, SyntaxNode> { [mutant.File] = mutant.MutatedRoot }).Assembly;
            if (assembly is null)
            {
                return null;
            }
        }
        IReadOnlySet<int> members = instrumented.MembersOf(mutant);
        if (members.Count > 0 && !members.Any(classes.Reach))
        {
            return NotReached;
        }
        // What is made once in a process may be made from what the mutant changes, and every class may see it.
        bool isMadeOnce = !members.Any(classes.ReachAgain);
        IReadOnlySet<int>? reached = isMadeOnce ? null : members;
        if (assembly is not null)
        {
            Each(exchanged, program => program.Exchange(assembly));
            return RunAlone(exchanged, number: 0, reached);
        }
        return (isMadeOnce || inNewProcess ? null : RunAfterOthers(number!.Value, reached)) ?? RunAlone(kept, number!.Value, reached);
    }

    private string RunAlone(IReadOnlyList<TestProgram> programs, int number, IReadOnlySet<int>? members)
    {
        Each(programs, static program => program.Stop());
        string result = Run(programs, number, members).Result;
        Each(programs, static program => program.Stop());
        return result;
    }

    /// <returns>What killed it; <c>null</c> when that may be due to what an earlier mutant has left behind in the process.</returns>
    private string? RunAfterOthers(int number, IReadOnlySet<int>? members)
    {
        (string result, TestProgram? program) = Run(kept, number, members);
        return program is null || (classes.Find(result) is { } killer && program.Run(0, [killer.Name], killer.Taken).IsPassed) ? result : null;
    }

    /// <returns>What killed it, and the program that did.</returns>
    private (string Result, TestProgram? Program) Run(IReadOnlyList<TestProgram> programs, int number, IReadOnlySet<int>? members)
    {
        string result = NotReached;
        foreach ((string name, IReadOnlyList<TestClass> batch) in classes.BatchesFor(members))
        {
            TestProgram program = programs.First(one => one.Name == name);
            TestResult test = program.Run(number, batch.Select(static one => one.Name), batch.Aggregate(TimeSpan.Zero, static (sum, one) => sum + one.Taken));
            if (test.IsPassed)
            {
                result = Survived;
                continue;
            }
            classes.Find(test.Failure)?.CountKill();
            return (test.Failure, program);
        }
        return (result, null);
    }

    private static void Each(IReadOnlyList<TestProgram> programs, Action<TestProgram> action)
    {
        foreach (TestProgram program in programs)
        {
            action(program);
        }
    }
}
