using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Environments;

namespace Dimp.Benchmarks.Report;

/// <summary>Where the figures are from.</summary>
internal static class Machine
{
    private static string Processor => HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName?.Trim() ?? "unknown";

    /// <summary>As a table: the processor, the system, the runtime, the day, and the command that makes the figures again.</summary>
    public static string ToMarkdown() => $"""
        | | |
        |---|---|
        | processor | {Processor}, {Environment.ProcessorCount} logical cores |
        | system | {RuntimeInformation.OSDescription}, {RuntimeInformation.RuntimeIdentifier} |
        | runtime | {RuntimeInformation.FrameworkDescription} |
        | date | {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} |
        | command | `dotnet run -c Release --project benchmarks/Dimp.Benchmarks -- --report` |
        """;
}
