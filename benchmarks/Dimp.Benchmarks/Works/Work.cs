using Dimp.Benchmarks.Contenders;

namespace Dimp.Benchmarks.Works;

/// <summary>A piece of work, and who does it.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Description">What is done.</param>
/// <param name="Contenders">Those who do it; we come first.</param>
internal sealed record Work(string Name, string Description, IReadOnlyList<Contender> Contenders)
{
    public Contender Of(string contender) => Contenders.Single(c => c.Name == contender);
}
