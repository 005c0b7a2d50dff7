using Dimp.Benchmarks.Contenders;

namespace Dimp.Benchmarks.Ratios;

/// <summary>Two contenders that are timed together, and the limits of their ratio.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Ours">How we do it.</param>
/// <param name="Rival">How another does it, or we with another message.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Must">The ratio that is demanded; <c>null</c> where the row is only for information.</param>
/// <param name="Aim">The ratio that is hoped for.</param>
internal sealed record Row(string Name, Contender Ours, Contender Rival, Unit Unit, double? Must = null, double? Aim = null)
{
    public Ratio Of(IReadOnlyDictionary<Contender, Sample> samples)
    {
        Sample ours = samples[Ours];
        Sample rival = samples[Rival];
        return new Ratio(Name, Unit, Figure(Ours, ours), Figure(Rival, rival), Must, Aim) { Allocated = (ours.Bytes, rival.Bytes) };
    }

    private double Figure(Contender contender, Sample sample) => Unit switch
    {
        Unit.Bytes => sample.Bytes,
        Unit.NanosecondsPerByte => sample.Nanoseconds / contender.Size,
        _ => sample.Nanoseconds,
    };
}
