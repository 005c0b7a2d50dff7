namespace Dimp.Generators.Support;

/// <summary>Names that differ from another name only in case.</summary>
internal static class CaseInsensitiveCollisions
{
    public static IEnumerable<string> Among(IEnumerable<string> names) =>
        names.Distinct()
            .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Skip(1).Any())
            .SelectMany(static same => same);
}
