namespace Dimp.Benchmarks.Scaling;

/// <summary>Every public operation, at any size.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. MapScenarios.All, .. ListScenarios.All, .. RecordScenarios.All, .. EditScenarios.All, .. DepthScenarios.All, .. HostScenarios.All,
    ];
}
