using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Opens a class that no user has a part of. It says so to analyzers and to those who measure coverage.</summary>
internal static class OwnClass
{
    private static readonly string _mark =
        $"[global::System.CodeDom.Compiler.GeneratedCode(\"Dimp.Generators\", \"{typeof(OwnClass).Assembly.GetName().Version.ToString(3)}\")]";

    public static void Open(SourceWriter writer, string name, string summary)
    {
        writer.Separate();
        writer.Summary(summary);
        writer.Line(_mark);
        writer.Open($"private static class {name}");
    }
}
