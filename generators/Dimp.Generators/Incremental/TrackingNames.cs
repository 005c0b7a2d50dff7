namespace Dimp.Generators.Incremental;

/// <summary>The names of the steps of the pipeline. Tests use them to find out which steps ran again.</summary>
internal static class TrackingNames
{
    public const string FileSummaries = nameof(FileSummaries);
    public const string ProjectSummary = nameof(ProjectSummary);
    public const string Parsed = nameof(Parsed);
    public const string Shapes = nameof(Shapes);
    public const string Announced = nameof(Announced);
    public const string Registrations = nameof(Registrations);
    public const string Registries = nameof(Registries);
    public const string DefaultRegistries = nameof(DefaultRegistries);
    public const string DispatchPlans = nameof(DispatchPlans);
}
