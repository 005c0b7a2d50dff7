using System.Collections.Concurrent;
using System.Globalization;
using Dimp.Mutation;

if (args is not [string countOrAgain, string seedOrFile, .. string[] tests] || tests.Length == 0)
{
    Console.Error.WriteLine("""
        Dimp.Mutation COUNT SEED TESTS…: runs COUNT mutants of the engine, chosen by SEED, through test projects that were built.
        Dimp.Mutation again FILE TESTS…: runs those that a file names, each in a new process. See mutation/run.
        """);
    return 2;
}

bool again = countOrAgain == "again";
var engine = new Engine("src/Dimp.Generated");
Mutant[] all = [.. engine.Sources.SelectMany(Mutations.Of)];
Mutant[] candidates;
int count;
if (again)
{
    string[] lines = File.ReadAllLines(seedOrFile);
    candidates = [.. all.Where(mutant => lines.Any(line => line.StartsWith(mutant.ToString(), StringComparison.Ordinal)))];
    count = candidates.Length;
}
else
{
    count = int.Parse(countOrAgain, CultureInfo.InvariantCulture);
    new Random(int.Parse(seedOrFile, CultureInfo.InvariantCulture)).Shuffle(all);
    // Some do not compile.
    candidates = [.. all.Take(2 * count)];
}

var instrumented = new Instrumented(engine, candidates);
int workers = Environment.ProcessorCount;
TestProgram[][] kept = CopiesOf("kept");
TestProgram[][] exchanged = CopiesOf("exchanged");
Array.ForEach([.. kept.SelectMany(static one => one)], program => program.Exchange(instrumented.Assembly));
TestClasses classes = TestClasses.Learn(kept[0]);

using StreamWriter log = File.CreateText("artifacts/mutation/log");
log.AutoFlush = true;
var results = new ConcurrentBag<(Mutant Mutant, string Result)>();
int next = -1;
int ran = 0;
Parallel.For(0, workers, worker =>
{
    var runner = new Runner(engine, instrumented, kept[worker], exchanged[worker], classes);
    while (Volatile.Read(ref ran) < count && Interlocked.Increment(ref next) is var index && index < candidates.Length)
    {
        if (runner.Run(candidates[index], inNewProcess: again) is { } result && Interlocked.Increment(ref ran) <= count)
        {
            results.Add((candidates[index], result));
            lock (log)
            {
                log.WriteLine($"{results.Count} {candidates[index]}: {result}");
            }
        }
    }
});
Array.ForEach([.. kept.Concat(exchanged).SelectMany(static one => one)], static program => program.Stop());

string[] survivors =
[
    .. results.Where(static one => one.Result is Runner.Survived or Runner.NotReached)
        .Select(static one => $"{one.Mutant}{(one.Result == Runner.NotReached ? $" ({one.Result})" : "")}").Order(StringComparer.Ordinal),
];
File.WriteAllLines("artifacts/mutation/survivors", survivors);
Array.ForEach(survivors, Console.WriteLine);
(double score, double low, double high) = Wilson(results.Count - survivors.Length, results.Count);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $"{results.Count} of {all.Length} mutants, {(again ? seedOrFile : $"seed {seedOrFile}")}: {results.Count - survivors.Length} killed, {survivors.Length} survived: {score:P1}, with 95 % confidence {low:P1} to {high:P1}"));
return 0;

TestProgram[][] CopiesOf(string use) =>
    [.. Enumerable.Range(0, workers).Select(worker =>
        tests.Select(test => new TestProgram(test, $"artifacts/mutation/{use}/{worker}/{Path.GetFileName(test)}")).ToArray())];

static (double Score, double Low, double High) Wilson(int hits, int of)
{
    const double Z = 1.96;
    double p = (double)hits / of;
    double middle = (p + (Z * Z / (2 * of))) / (1 + (Z * Z / of));
    double half = Z / (1 + (Z * Z / of)) * Math.Sqrt((p * (1 - p) / of) + (Z * Z / (4.0 * of * of)));
    return (p, middle - half, middle + half);
}
