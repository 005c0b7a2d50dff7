using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the constructors that the record lacks.</summary>
internal static class ConstructorEmitter
{
    private const string MapParameters = "global::Dimp.WireMap map, global::Dimp.WireRegistry? registry = null";

    public static void Write(SourceWriter writer, ShapeModel shape)
    {
        ConstructorsModel constructors = shape.Constructors;
        string name = shape.Declaration.EscapedName;
        if (constructors.NeedsCreating)
        {
            string access = constructors.IsAbstract ? "protected" : "public";
            Write(writer, $"Creates a new <c>{shape.Declaration.Name}</c>.", $"{access} {name}() {{ }}", constructors.IsCreatedWhole);
        }
        if (constructors.NeedsMap)
        {
            Write(
                writer,
                "Wraps a message as it came; the record is a view of <paramref name=\"map\"/>.",
                $"public {name}({MapParameters}) : base(map, registry) {{ }}",
                constructors.HasRequiredMembers);
        }
        if (shape.Factories.Any(static factory => factory.PresetsName is not null))
        {
            Write(
                writer,
                "Creates a new record with what a factory presets.",
                $"private {name}(global::Dimp.CompilerServices.WirePresets presets) : this() => presets.AddTo(Map);",
                constructors.IsCreatedWhole);
        }
    }

    private static void Write(SourceWriter writer, string summary, string constructor, bool setsRequiredMembers)
    {
        writer.Separate();
        writer.Summary(summary);
        if (setsRequiredMembers)
        {
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        }
        writer.Line(constructor);
    }
}
