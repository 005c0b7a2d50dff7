using Dimp.Generators.Linking;
using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a registry.</summary>
internal static class RegistryEmitter
{
    public static string Emit(RegistryTree registry) =>
        SourceFile.Write(registry.Declaration, "using global::System;", writer => WriteBody(writer, registry));

    private static void WriteBody(SourceWriter writer, RegistryTree registry)
    {
        WriteKeys(writer, registry);
        writer.Separate();
        writer.Summary($"The registry of every <c>{registry.RootName}</c> known to this assembly.");
        writer.Line($"public static {registry.Declaration.EscapedName} Default {{ get; }} = new();");
        if (registry.NeedsConstructor)
        {
            writer.Separate();
            writer.Open($"private {registry.Declaration.EscapedName}()");
            writer.Close();
        }
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        string start = LookupEmitter.Expression(registry.Start, "null");
        writer.Line($"public override {registry.RootType}? Find(global::Dimp.WireMap map) => {start};");
        foreach (Lookup lookup in registry.Lookups)
        {
            writer.Separate();
            LookupEmitter.Write(writer, lookup);
        }
    }

    private static void WriteKeys(SourceWriter writer, RegistryTree registry)
    {
        if (registry.Keys.Count == 0)
        {
            return;
        }
        writer.Summary("The keys by which messages are told apart.");
        writer.Open("private static class WireKeys");
        foreach (FieldModel key in registry.Keys)
        {
            WireFieldsEmitter.WriteField(writer, key);
        }
        writer.Close();
    }
}
