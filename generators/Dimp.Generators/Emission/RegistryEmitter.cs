using Dimp.Generators.Dispatch;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a registry.</summary>
internal static class RegistryEmitter
{
    public static string Emit(DispatchPlan registry) => SourceFile.Write(
        registry.Declaration,
        writer => string.Join(", ", registry.SecondaryRoots.Select(InterfaceOf).Prepend(DefaultInterface(writer))),
        writer => WriteBody(writer, registry),
        "global::System");

    private static void WriteBody(SourceWriter writer, DispatchPlan registry)
    {
        if (registry.Keys.Count > 0)
        {
            writer.Open("private static class WireKeys");
            WireFieldsEmitter.WriteFields(writer, registry.Keys);
            writer.Close();
            writer.Separate();
        }
        string name = registry.Declaration.Type.Name;
        writer.Line($"/// <summary>The registry of every <c>{registry.RootName}</c> known to this assembly.</summary>");
        writer.Line($"public static {name} Default {{ get; }} = new();");
        writer.Line($"static global::Dimp.WireRegistry {DefaultInterface(writer)}.Instance => Default;");
        if (registry.NeedsConstructor)
        {
            writer.Separate();
            writer.Line($"private {name}() {{ }}");
        }
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        string start = LookupEmitter.Expression(registry.Start);
        writer.Line($"public override {registry.RootType}? Resolve(global::Dimp.WireMap map) => {start};");
        foreach (SecondaryRoot root in registry.SecondaryRoots)
        {
            writer.Separate();
            string found = LookupEmitter.Expression(root.Start);
            writer.Line($"{root.Type}? {InterfaceOf(root)}.Resolve(global::Dimp.WireMap map) => {found};");
        }
        foreach (Lookup lookup in registry.Lookups)
        {
            writer.Separate();
            LookupEmitter.Write(writer, lookup);
        }
        WriteShapes(writer, registry);
        writer.Separate();
        DispatchInfoEmitter.Write(writer, registry);
    }

    private static string DefaultInterface(SourceWriter writer) => writer.Services + "IDefaultRegistry";

    private static string InterfaceOf(SecondaryRoot root) => $"global::Dimp.IWireRegistry<{root.Type}>";

    private static void WriteShapes(SourceWriter writer, DispatchPlan registry)
    {
        writer.Separate();
        writer.Line("protected override global::System.Collections.Generic.IReadOnlyList<global::Dimp.WireShapeInfo> GetShapes() =>");
        writer.Line("[");
        writer.Indent();
        foreach (string shape in registry.Shapes)
        {
            writer.Line($"{writer.Services}WireShape.Of<{shape}>(),");
        }
        writer.Unindent();
        writer.Line("];");
    }
}
