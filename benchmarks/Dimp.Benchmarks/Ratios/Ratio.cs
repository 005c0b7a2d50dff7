namespace Dimp.Benchmarks.Ratios;

/// <summary>A figure of ours beside a rival's.</summary>
/// <param name="Name">What is compared, as "work / rival".</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Ours">How much of it we need.</param>
/// <param name="Rival">How much the rival needs.</param>
/// <param name="Must">The ratio that is demanded, if any.</param>
/// <param name="Aim">The ratio that is hoped for, if any.</param>
internal sealed record Ratio(string Name, Unit Unit, double Ours, double Rival, double? Must = null, double? Aim = null)
{
    public double Value => Ours / Rival;

    /// <summary>What one piece of work allocates, ours and the rival's, where that was counted beside the time.</summary>
    public (double Ours, double Rival)? Allocated { get; init; }

    public string Verdict =>
        Must is null && Aim is null ? "-"
        : Value <= Aim ? Must is null ? "aim met" : "met, and the aim"
        : Must is null ? "aim MISSED"
        : Value <= Must ? "met"
        : "NOT MET";
}
