namespace Dimp.Generators;

/// <summary>The names of the pipeline's steps, by which a test asks what was computed again.</summary>
internal static class TrackingNames
{
    public const string Outlines = nameof(Outlines);
    public const string Surroundings = nameof(Surroundings);
    public const string Parsed = nameof(Parsed);
    public const string Shapes = nameof(Shapes);
    public const string Registrations = nameof(Registrations);
    public const string Registries = nameof(Registries);
    public const string DefaultRegistries = nameof(DefaultRegistries);
    public const string Trees = nameof(Trees);
}
