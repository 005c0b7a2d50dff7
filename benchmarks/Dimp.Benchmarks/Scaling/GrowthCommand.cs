using System.Globalization;

namespace Dimp.Benchmarks.Scaling;

/// <summary>
/// <c>--growth [filter]</c>: every public operation at a size, at 4 and at 16 times that. An exponent of 1 is a cost that
/// grows as the size does, of 2 one that grows as its square.
/// </summary>
internal static class GrowthCommand
{
    /// <summary>The largest size, in smallest ones.</summary>
    public const int LargestStep = Step * Step;

    private const double Greatest = 1.15;
    private const int Step = 4;

    /// <summary>How often that is measured again which seems to grow too much.</summary>
    private const int Doubts = 2;

    /// <summary>The limit of what a node keeps: a multiple of its text, and a number of bytes.</summary>
    private const int Factor = 4;
    private const int Besides = 1024;

    /// <summary>The constant cost of a few arrays that grow in steps. It does not count as growth.</summary>
    private const double Arrays = 8192;

    public static void Run(string filter)
    {
        Print("work", "n", "ns at n", "ns at 16 n", "time ^", "bytes ^", "kept/byte", "");
        int above = 0;
        foreach (Scenario scenario in Scenarios.All.Where(scenario => scenario.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            Meter.Warm(scenario);
            Costs[] costs = Measure(scenario);
            for (int again = 0; again < Doubts && Exponent(costs, Time) > Greatest; again++)
            {
                costs = [.. costs.Zip(Measure(scenario), Costs.Least)];
            }
            double time = Exponent(costs, Time);
            double allocated = Exponent(costs, static cost => cost.Allocated + Arrays);
            Costs last = costs[^1];
            bool isTooMuch = time > Greatest || allocated > Greatest;
            string verdict = isTooMuch ? "ABOVE" : scenario.KeepsText && last.Retained > (Factor * last.Text) + Besides ? "keeps much" : "";
            above += isTooMuch ? 1 : 0;
            Print(
                scenario.Name, scenario.Size.ToString("N0", CultureInfo.InvariantCulture), Number(costs[0].Nanoseconds), Number(last.Nanoseconds),
                Ratio(time), Ratio(allocated), last.Text > 0 ? Ratio(last.Retained / last.Text) : "-", verdict);
        }
        Console.WriteLine($"{above} above {Greatest.ToString(CultureInfo.InvariantCulture)}");
    }

    private static Costs[] Measure(Scenario scenario) =>
        [.. new[] { 1, Step, LargestStep }.Select(times => Meter.Measure(scenario, scenario.Size * times))];

    private static double Time(Costs cost) => cost.Nanoseconds;

    /// <summary>The slope of the line through the points, both axes logarithmic.</summary>
    private static double Exponent(Costs[] costs, Func<Costs, double> cost) =>
        Math.Log(cost(costs[^1]) / cost(costs[0])) / Math.Log(Math.Pow(Step, costs.Length - 1));

    private static string Number(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Print(string work, string size, string small, string large, string time, string bytes, string kept, string verdict) =>
        Console.WriteLine($"{work,-58} {size,7} {small,12} {large,14} {time,7} {bytes,8} {kept,10}  {verdict}");
}
