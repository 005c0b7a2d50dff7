using Dimp.Generators.Linking;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a registry.</summary>
internal static class RegistryEmitter
{
    public static string Emit(RegistryTree registry) =>
        SourceFile.Write(registry.Declaration, assemblyAttribute: null, writer => WriteBody(writer, registry));

    private static void WriteBody(SourceWriter writer, RegistryTree registry)
    {
        WriteKeys(writer, registry);
        writer.Line($"/// <summary>The registry of every <c>{registry.RootName}</c> known to this assembly.</summary>");
        writer.Line($"public static {registry.Declaration.FullName} Default {{ get; }} = new();");
        writer.Line();
        if (registry.NeedsConstructor)
        {
            writer.Open($"private {registry.Declaration.EscapedName}()");
            writer.Close();
            writer.Line();
        }
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override {registry.RootType} Select(global::Dimp.WireMap map) => {LookupEmitter.Expression(registry.Start, "throw NoMatch(map)")};");
        foreach (Lookup lookup in registry.Lookups)
        {
            writer.Line();
            LookupEmitter.Write(writer, lookup);
        }
    }

    private static void WriteKeys(SourceWriter writer, RegistryTree registry)
    {
        if (registry.Keys.Count == 0)
        {
            return;
        }
        writer.Line("/// <summary>The keys by which messages are told apart.</summary>");
        writer.Open("private static class WireKeys");
        foreach (WireKey key in registry.Keys)
        {
            string aliases = key.Model.Aliases.Count > 0 ? $", aliases: [{Literal.ListOf(key.Model.Aliases)}]" : "";
            writer.Line($"internal static readonly global::Dimp.WireField {key.Name} = new({Literal.Of(key.Model.Key)}{aliases});");
        }
        writer.Close();
        writer.Line();
    }
}
