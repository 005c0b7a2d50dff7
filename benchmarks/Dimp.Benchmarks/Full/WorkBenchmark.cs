using BenchmarkDotNet.Attributes;
using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Works;

namespace Dimp.Benchmarks.Full;

/// <summary>A piece of work for BenchmarkDotNet, once for each contender. It wants public classes, and strings to tell them apart.</summary>
[MemoryDiagnoser]
public abstract class WorkBenchmark
{
    private readonly Contender[] _contenders;
    private Func<Outcome> _run = static () => default;

    private protected WorkBenchmark(IEnumerable<Contender> contenders) => _contenders = [.. contenders];

    private protected WorkBenchmark(Work work) : this(work.Contenders)
    {
    }

    [ParamsSource(nameof(Names))]
    public string Contender { get; set; } = "";

    public IEnumerable<string> Names => _contenders.Select(static contender => contender.Name);

    [GlobalSetup]
    public void SetUp() => _run = _contenders.Single(contender => contender.Name == Contender).Run;

    [Benchmark]
    public int Run() => _run().Number;
}
