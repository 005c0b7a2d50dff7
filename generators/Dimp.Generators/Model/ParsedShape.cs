namespace Dimp.Generators.Model;

/// <summary>A record as its two readers see it: its own file, and the registries that may find it.</summary>
internal sealed record ParsedShape(ShapeModel Shape, Registration? Registration);
