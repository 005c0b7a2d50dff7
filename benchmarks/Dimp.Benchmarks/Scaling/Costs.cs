namespace Dimp.Benchmarks.Scaling;

/// <summary>The cost of a scenario at one size.</summary>
/// <param name="Nanoseconds">How long it takes.</param>
/// <param name="Allocated">How many bytes it allocates.</param>
/// <param name="Retained">How many bytes its result keeps.</param>
/// <param name="Text">How many bytes of JSON that is; 0 when it is no JSON.</param>
internal readonly record struct Costs(double Nanoseconds, double Allocated, double Retained, double Text)
{
    /// <summary>The minimum of both, because other processes only add to the cost.</summary>
    public static Costs Least(Costs one, Costs other) => new(
        Math.Min(one.Nanoseconds, other.Nanoseconds), Math.Min(one.Allocated, other.Allocated), Math.Min(one.Retained, other.Retained), one.Text);
}
