namespace Dimp.Benchmarks.Ratios;

/// <summary>What one piece of work costs.</summary>
/// <param name="Nanoseconds">How long it takes.</param>
/// <param name="Bytes">How much it allocates.</param>
internal readonly record struct Sample(double Nanoseconds, double Bytes);
