using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a record.</summary>
internal static class ShapeEmitter
{
    public static string Emit(ShapeModel shape) => SourceFile.Write(
        shape.Declaration with { Header = $"{shape.Declaration.Header} : global::Dimp.CompilerServices.IWireShape" },
        shape.IsAnnounced ? $"[assembly: global::Dimp.CompilerServices.WireShape(typeof({shape.Declaration.FullName}))]" : null,
        writer => WriteBody(writer, shape));

    private static void WriteBody(SourceWriter writer, ShapeModel shape)
    {
        WireFieldsEmitter.Write(writer, shape);
        ConstructorEmitter.Write(writer, shape);
        foreach (PropertyModel property in shape.Properties)
        {
            PropertyEmitter.Write(writer, property);
        }
        foreach (FactoryModel factory in shape.Factories)
        {
            FactoryEmitter.Write(writer, factory, shape);
        }
    }
}
