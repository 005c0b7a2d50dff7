using Dimp.Generators.Dispatch;
using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a registry.</summary>
internal static class RegistryEmitter
{
    public static string Emit(DispatchPlan registry) =>
        SourceFile.Write(Implementing(registry), "using global::System;", writer => WriteBody(writer, registry));

    private static DeclarationModel Implementing(DispatchPlan registry) => registry.SecondaryRoots.Count == 0
        ? registry.Declaration
        : registry.Declaration with
        {
            Header = $"{registry.Declaration.Header} : {string.Join(", ", registry.SecondaryRoots.Select(InterfaceOf))}",
        };

    private static void WriteBody(SourceWriter writer, DispatchPlan registry)
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
        string start = LookupEmitter.Expression(registry.Start);
        writer.Line($"public override {registry.RootType}? Resolve(global::Dimp.WireMap map) => {start};");
        foreach (SecondaryRoot root in registry.SecondaryRoots)
        {
            WriteSecondary(writer, root);
        }
        WriteShapes(writer, registry);
        foreach (Lookup lookup in registry.Lookups)
        {
            writer.Separate();
            LookupEmitter.Write(writer, lookup);
        }
    }

    private static void WriteSecondary(SourceWriter writer, SecondaryRoot root)
    {
        writer.Separate();
        string method = $"{root.Type}? {InterfaceOf(root)}.Resolve(global::Dimp.WireMap map)";
        writer.Line($"{method} => {LookupEmitter.Expression(root.Start)};");
    }

    private static string InterfaceOf(SecondaryRoot root) => $"global::Dimp.IWireRegistry<{root.Type}>";

    private static void WriteShapes(SourceWriter writer, DispatchPlan registry)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override global::System.Collections.Generic.IReadOnlyList<global::Dimp.WireShapeInfo> GetShapes() =>");
        writer.List(registry.Shapes.Select(WireFieldsEmitter.Of), "];");
    }

    private static void WriteKeys(SourceWriter writer, DispatchPlan registry)
    {
        if (registry.Keys.Count == 0)
        {
            return;
        }
        OwnClass.Open(writer, "WireKeys", "The keys by which messages are told apart.");
        foreach (FieldModel key in registry.Keys)
        {
            WireFieldsEmitter.WriteField(writer, key);
        }
        writer.Close();
    }
}
