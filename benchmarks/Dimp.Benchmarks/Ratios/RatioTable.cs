namespace Dimp.Benchmarks.Ratios;

/// <summary>Ratios on the console, one line each.</summary>
internal static class RatioTable
{
    public static void PrintHeader() => Print("row", "ours", "rival", "ratio", "bytes", "must", "aim", "verdict");

    public static void Print(Ratio ratio) => Print(
        ratio.Name, Figure.Of(ratio.Ours), Figure.Of(ratio.Rival), Figure.OfRatio(ratio.Value),
        ratio.Allocated is var (ours, rival) ? $"{ours:0}/{rival:0}" : "",
        Figure.OfRatio(ratio.Must), Figure.OfRatio(ratio.Aim), ratio.Verdict);

    private static void Print(
        string row, string ours, string rival, string ratio, string bytes, string must, string aim, string verdict) =>
        Console.WriteLine($"{row,-66} {ours,10} {rival,10} {ratio,6} {bytes,15} {must,5} {aim,5}  {verdict}");
}
