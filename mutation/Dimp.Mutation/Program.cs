using System.Collections.Concurrent;
using System.Globalization;
using Dimp.Mutation;
using Microsoft.CodeAnalysis;

if (args is not [string wanted, string seedText, .. string[] tests] || tests.Length == 0)
{
    Console.Error.WriteLine("Dimp.Mutation COUNT SEED TESTS…: runs COUNT mutants of the engine, chosen by SEED, through test projects that were built. See mutation/run.");
    return 2;
}

int count = int.Parse(wanted, CultureInfo.InvariantCulture);
int seed = int.Parse(seedText, CultureInfo.InvariantCulture);
int workers = Environment.ProcessorCount;
var engine = new Engine("src/Dimp.Generated");
Mutant[] all = [.. engine.Sources.SelectMany(Mutations.Of)];
new Random(seed).Shuffle(all);

TestProgram[][] programs = [.. Enumerable.Range(0, workers).Select(worker =>
    tests.Select(test => new TestProgram(test, $"artifacts/mutation/{worker}/{Path.GetFileName(test)}")).ToArray())];
TestClasses classes = TestClasses.Learn(programs, new Reach(engine));

using StreamWriter log = File.CreateText("artifacts/mutation/log");
log.AutoFlush = true;
var results = new ConcurrentBag<(Mutant Mutant, string Result)>();
int next = -1;
int ran = 0;
Parallel.For(0, workers, worker =>
{
    while (Volatile.Read(ref ran) < count && Interlocked.Increment(ref next) is var index && index < all.Length)
    {
        if (Run(all[index], programs[worker]) is { } result && Interlocked.Increment(ref ran) <= count)
        {
            results.Add((all[index], result));
            lock (log)
            {
                log.WriteLine($"{results.Count} {all[index]}: {result}");
            }
        }
    }
});

string[] survivors = [.. results.Where(static result => result.Result.Length == 0 || result.Result == NotReached).Select(static result => $"{result.Mutant}{(result.Result.Length > 0 ? $" ({result.Result})" : "")}").Order(StringComparer.Ordinal)];
File.WriteAllLines("artifacts/mutation/survivors", survivors);
Array.ForEach(survivors, Console.WriteLine);
(double score, double low, double high) = Wilson(results.Count - survivors.Length, results.Count);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{results.Count} of {all.Length} mutants, seed {seed}: {results.Count - survivors.Length} killed, {survivors.Length} survived: {score:P1}, with 95 % confidence {low:P1} to {high:P1}"));
return 0;

// What killed it; empty when nothing did; null when it does not compile.
string? Run(Mutant mutant, TestProgram[] mine)
{
    if (engine.Compile(new Dictionary<string, SyntaxNode> { [mutant.File] = mutant.MutatedRoot }) is not { } assembly)
    {
        return null;
    }
    Array.ForEach(mine, program => program.Exchange(assembly));
    string result = NotReached;
    foreach ((string program, IReadOnlyList<TestClass> group) in classes.GroupsFor(mutant))
    {
        TestResult test = mine.First(one => one.Name == program).Run(group.Select(static one => one.Name), TimeSpan.FromTicks(group.Sum(static one => one.Taken.Ticks)));
        if (!test.IsPassed)
        {
            return test.Failure;
        }
        result = "";
    }
    return result;
}

static (double Score, double Low, double High) Wilson(int hits, int of)
{
    const double Z = 1.96;
    double p = (double)hits / of;
    double middle = (p + (Z * Z / (2 * of))) / (1 + (Z * Z / of));
    double half = Z / (1 + (Z * Z / of)) * Math.Sqrt((p * (1 - p) / of) + (Z * Z / (4.0 * of * of)));
    return (p, middle - half, middle + half);
}

internal static partial class Program
{
    private const string NotReached = "no test reaches it";
}
