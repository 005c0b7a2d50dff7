using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the missing constructors of the record. They inherit the documentation of the base.</summary>
internal static class ConstructorEmitter
{
    private const string MapParameters = "global::Dimp.WireMap map, global::Dimp.WireRegistry? registry = null";

    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        ConstructorsModel constructors = shape.Constructors;
        string name = shape.Declaration.Type.Name;
        if (constructors.NeedsCreating)
        {
            string access = constructors.IsAbstract ? "protected" : "public";
            Write(writer, $"{access} {name}() {{ }}", constructors.IsCreatedWhole);
        }
        if (constructors.NeedsMap)
        {
            Write(writer, $"public {name}({MapParameters}) : base(map, registry) {{ }}", constructors.HasRequiredMembers);
        }
        if (shape.Factories.Any(static factory => factory.PresetsName is not null))
        {
            writer.Separate();
            WriteAttribute(writer, constructors.IsCreatedWhole);
            writer.Line($"private {name}({writer.Services}WirePresets presets) : this() => presets.AddTo(Map);");
        }
    }

    private static void Write(SourceWriter writer, string constructor, bool setsRequiredMembers)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        WriteAttribute(writer, setsRequiredMembers);
        writer.Line(constructor);
    }

    private static void WriteAttribute(SourceWriter writer, bool setsRequiredMembers)
    {
        if (setsRequiredMembers)
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }
    }
}
