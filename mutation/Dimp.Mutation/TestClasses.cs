using System.Collections.Concurrent;

namespace Dimp.Mutation;

/// <summary>A test class, with what it takes and which members of the engine it reaches.</summary>
internal sealed record TestClass(string Program, string Name, TimeSpan Taken, IReadOnlySet<int> Reached)
{
    private int _kills;

    /// <summary>How many mutants it may kill in a second, judged by those that it has killed so far.</summary>
    internal double Promise => (_kills + 1) / (Taken.TotalSeconds + 0.1);

    internal void CountKill() => Interlocked.Increment(ref _kills);
}

/// <summary>The classes of all test programs.</summary>
internal sealed class TestClasses
{
    /// <summary>Classes are run together that take no longer than this; then those that take four times as long, and so on.</summary>
    private static readonly TimeSpan FirstBatch = TimeSpan.FromSeconds(0.5);

    private readonly IReadOnlyList<TestClass> _all;
    private readonly IReadOnlySet<int> _reached;

    private TestClasses(IReadOnlyList<TestClass> all, IReadOnlySet<int> reached)
    {
        _all = all;
        _reached = reached;
    }

    /// <summary>
    /// Runs every class twice, alone, with an engine that takes down what is reached. The second run counts: what is reached in the
    /// first only is made once in a process, and another class would reach it if it was the first.
    /// </summary>
    internal static TestClasses Learn(IReadOnlyList<TestProgram> programs)
    {
        var all = new ConcurrentBag<TestClass>();
        var reached = new ConcurrentBag<int>();
        Parallel.ForEach(programs, program =>
        {
            IReadOnlyList<string> classes = program.ListClasses();
            foreach (string name in classes)
            {
                foreach (int member in program.Run(0, [name], TimeSpan.FromMinutes(10)).Reached)
                {
                    reached.Add(member);
                }
            }
            foreach (string name in classes)
            {
                TestResult result = program.Run(0, [name], TimeSpan.FromMinutes(10));
                Console.WriteLine($"{result.Taken.TotalSeconds,6:F1} s, {result.Reached.Count,5} members: {name}{(result.IsPassed ? "" : $" is left out, because it fails: {result.Failure}")}");
                if (result.IsPassed && result.Reached.Count > 0)
                {
                    all.Add(new TestClass(program.Name, name, result.Taken, result.Reached.ToHashSet()));
                }
            }
        });
        return new TestClasses([.. all], reached.ToHashSet());
    }

    /// <summary>Whether a class reaches a member.</summary>
    internal bool Reach(int member) => _reached.Contains(member);

    /// <summary>Whether a class reaches a member in a process that has run it before.</summary>
    internal bool ReachAgain(int member) => _all.Any(one => one.Reached.Contains(member));

    /// <summary>The class of a test that failed; <c>null</c> when the process crashed or did not end.</summary>
    internal TestClass? Find(string failure) => _all.FirstOrDefault(one => failure.StartsWith(one.Name + ".", StringComparison.Ordinal));

    /// <summary>Those that reach one of some members, or all, in the batches that they are run in: the promising ones first.</summary>
    internal IEnumerable<(string Program, IReadOnlyList<TestClass> Classes)> BatchesFor(IReadOnlySet<int>? members)
    {
        var batch = new List<TestClass>();
        TimeSpan most = FirstBatch;
        foreach (TestClass one in _all.Where(one => members is null || one.Reached.Overlaps(members)).OrderByDescending(static one => one.Promise).ToArray())
        {
            if (batch.Count > 0 && batch.Aggregate(one.Taken, static (sum, other) => sum + other.Taken) > most)
            {
                foreach (var part in Parts(batch))
                {
                    yield return part;
                }
                batch.Clear();
                most *= 4;
            }
            batch.Add(one);
        }
        foreach (var part in Parts(batch))
        {
            yield return part;
        }
    }

    private static IEnumerable<(string Program, IReadOnlyList<TestClass> Classes)> Parts(IEnumerable<TestClass> batch) =>
        batch.GroupBy(static one => one.Program).Select(static part => (part.Key, (IReadOnlyList<TestClass>)[.. part]));
}
