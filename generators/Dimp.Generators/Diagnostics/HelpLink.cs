namespace Dimp.Generators.Diagnostics;

internal static class HelpLink
{
    private const string Pages = "https://github.com/dimpart/dimp-generated/blob/main/docs/diagnostics/";

    /// <summary>The page about a diagnostic.</summary>
    public static string To(string id) => $"{Pages}{id}.md";
}
