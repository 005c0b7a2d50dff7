namespace Dimp.Generators.Model;

/// <summary>A registry of this assembly, as the shapes with nested records see it.</summary>
internal sealed record DefaultRegistry(string Type, string Root);
