using System.Diagnostics;
using System.Globalization;
using Dimp.Fuzz;
using SharpFuzz;

switch (args)
{
    case [string name]:
        // The instrumented engine writes into memory that it shares with the fuzzer, and must not be called before there is any.
        Fuzzer.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Harness.All[name](input.ToArray());
        });
        return 0;
    case [string name, string corpus, string seconds, .. var seed]:
        return Mutate(
            Harness.All[name], corpus, double.Parse(seconds, CultureInfo.InvariantCulture),
            seed is [string number] ? int.Parse(number, CultureInfo.InvariantCulture) : Random.Shared.Next());
    default:
        Console.Error.WriteLine("""
            Dimp.Fuzz HARNESS                        run by afl-fuzz, over an instrumented engine
            Dimp.Fuzz HARNESS CORPUS SECONDS [SEED]  mutates the files of a folder, without coverage
            The harnesses are reader, edits and profiles.
            """);
        return 2;
}

static int Mutate(Action<byte[]> harness, string corpus, double seconds, int seed)
{
    var mutator = new Mutator(Directory.EnumerateFiles(corpus).Order(StringComparer.Ordinal).Select(File.ReadAllBytes), new Random(seed));
    var time = Stopwatch.StartNew();
    long count = 0;
    for (; time.Elapsed.TotalSeconds < seconds; count++)
    {
        byte[] input = mutator.Next();
        try
        {
            harness(input);
        }
        catch (Exception exception)
        {
            Console.WriteLine($"Disagreement after {count} inputs of seed {seed}: {Convert.ToHexString(input)}\n{exception}");
            return 1;
        }
    }
    Console.WriteLine($"{count} inputs of seed {seed} in {time.Elapsed.TotalSeconds:F0} seconds, 0 disagreements");
    return 0;
}
