using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Dimp.Benchmarks.Full;

/// <summary>What BenchmarkDotNet does with its own arguments, as <c>--filter *</c>.</summary>
internal static class FullCommand
{
    public static void Run(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(FullCommand).Assembly).Run(
        args,
        ManualConfig.Create(DefaultConfig.Instance)
            // A busy machine needs more for restoring and building than the two minutes that are usual.
            .WithBuildTimeout(TimeSpan.FromMinutes(10))
            .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"))
            .WithSummaryStyle(SummaryStyle.Default.WithMaxParameterColumnWidth(60)));
}
