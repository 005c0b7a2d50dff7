using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a record.</summary>
internal static class ShapeEmitter
{
    public static string Emit(ShapeModel shape) => SourceFile.Write(
        shape.Declaration,
        shape.IsAnnounced ? $"[assembly: global::Dimp.WireShape(typeof({shape.Declaration.FullName}))]" : null,
        writer => WriteBody(writer, shape));

    private static void WriteBody(SourceWriter writer, ShapeModel shape)
    {
        WireFieldsEmitter.Write(writer, shape);
        TemplateEmitter.Write(writer, shape);
        ConstructorEmitter.Write(writer, shape);
        foreach (PropertyModel property in shape.Properties)
        {
            PropertyEmitter.Write(writer, property, shape.Map.Own);
        }
        foreach (FactoryModel factory in shape.Factories)
        {
            FactoryEmitter.Write(writer, factory, shape);
        }
        ValidationEmitter.Write(writer, shape);
        RewritingEmitter.Write(writer, shape);
        DescriptionEmitter.Write(writer, shape);
    }
}
