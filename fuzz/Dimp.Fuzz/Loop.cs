using System.Diagnostics;

namespace Dimp.Fuzz;

/// <summary>Mutates the inputs of a folder in this process. It does not see which code an input reaches, but is a hundred times as fast.</summary>
internal static class Loop
{
    // Asking for the time takes longer than many an input.
    private const int InputsBetweenLooksAtTheTime = 1_024;

    internal static int Run(Harness harness, string corpus, double seconds, uint seed)
    {
        IEnumerable<byte[]> inputs = Directory.EnumerateFiles(corpus).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);
        var mutator = new Mutator(inputs.Where(input => harness.Run(input) > 0), harness.MostBytes, seed);
        var time = Stopwatch.StartNew();
        long count = 0;
        long accepted = 0;
        long steps = 0;
        while (count % InputsBetweenLooksAtTheTime != 0 || time.Elapsed.TotalSeconds < seconds)
        {
            byte[] input = mutator.Next();
            try
            {
                int taken = harness.Run(input);
                if (taken > 0)
                {
                    steps += taken;
                    accepted++;
                    mutator.Accepted(input);
                }
            }
            catch (Exception exception)
            {
                Console.WriteLine($"Disagreement after {count} inputs of seed {seed}: {Convert.ToHexString(input)}\n{exception}");
                return 1;
            }
            count++;
        }
        Console.WriteLine(
            $"seed {seed}: {count} inputs, {accepted} of them accepted, {steps} steps, 0 disagreements in {time.Elapsed.TotalSeconds:F0} s, "
            + $"{Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F0} s of them at work");
        return 0;
    }
}
