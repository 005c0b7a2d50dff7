using System.Collections.Concurrent;
using System.Globalization;

namespace Dimp.Mutation;

/// <summary>A test class, with what it takes and which members of the engine it reaches.</summary>
internal sealed record TestClass(string Program, string Name, TimeSpan Taken, IReadOnlySet<int> Reached);

/// <summary>The classes of all test programs.</summary>
internal sealed class TestClasses
{
    /// <summary>Classes that together take no longer are run first: they kill most mutants.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1.5);

    private readonly IReadOnlyList<TestClass> _all;
    private readonly Reach _reach;

    private TestClasses(IReadOnlyList<TestClass> all, Reach reach)
    {
        _all = all;
        _reach = reach;
    }

    /// <summary>Runs every class once, alone, with an engine that takes down what is reached.</summary>
    /// <param name="workers">The test programs of each worker.</param>
    /// <param name="reach">The engine.</param>
    internal static TestClasses Learn(TestProgram[][] workers, Reach reach)
    {
        Array.ForEach(workers, worker => Array.ForEach(worker, program => program.Exchange(reach.Assembly)));
        var classes = new ConcurrentQueue<(int Program, string Name)>(workers[0].SelectMany(static (program, i) => program.ListClasses().Select(name => (i, name))));
        var all = new ConcurrentBag<TestClass>();
        Parallel.ForEach(workers, worker =>
        {
            while (classes.TryDequeue(out (int Program, string Name) next))
            {
                all.Add(Learn(worker[next.Program], next.Name));
            }
        });
        // What the quickest takes is the start of the program.
        TimeSpan start = all.Min(static one => one.Taken);
        return new TestClasses([.. all.Select(one => one with { Taken = one.Taken - start })], reach);
    }

    private static TestClass Learn(TestProgram program, string name)
    {
        string file = Path.GetTempFileName();
        TestResult result = program.Run([name], TimeSpan.FromMinutes(10), file);
        var reached = File.ReadLines(file).Select(static line => int.Parse(line, CultureInfo.InvariantCulture)).ToHashSet();
        File.Delete(file);
        Console.WriteLine($"{result.Taken.TotalSeconds,6:F1} s, {reached.Count,5} members: {name}{(result.IsPassed ? "" : $" fails: {result.Failure}")}");
        return new TestClass(program.Name, name, result.Taken, reached);
    }

    /// <summary>Those that reach a mutant, in the groups that they are run in: the quick ones first.</summary>
    internal IEnumerable<(string Program, IReadOnlyList<TestClass> Classes)> GroupsFor(Mutant mutant)
    {
        IEnumerable<TestClass> reaching = _reach.MemberOf(mutant) is { } member ? _all.Where(one => one.Reached.Contains(member)) : _all.Where(static one => one.Reached.Count > 0);
        return reaching.GroupBy(static one => (one.Program, IsSlow: one.Taken > Quick))
            .OrderBy(static group => group.Key.IsSlow).ThenBy(static group => group.Key.Program, StringComparer.Ordinal)
            .Select(static group => (group.Key.Program, (IReadOnlyList<TestClass>)[.. group.OrderBy(static one => one.Taken)]));
    }
}
