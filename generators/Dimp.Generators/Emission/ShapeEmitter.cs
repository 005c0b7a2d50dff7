using Dimp.Generators.Model;
using Dimp.Generators.Support;

namespace Dimp.Generators.Emission;

/// <summary>Prints the generated part of a record.</summary>
internal static class ShapeEmitter
{
    public static string Emit(ShapeModel shape) => SourceFile.Write(
        shape.Declaration, static writer => writer.Services + "IWireShape", writer => WriteBody(writer, shape));

    /// <summary>Prints the list of the shapes that registries of other assemblies may see.</summary>
    public static string EmitAnnouncement(IEnumerable<string> shapes) =>
        SourceFile.Write("WireShapes", [.. shapes.Select(static shape => $"typeof({shape})")]);

    private static void WriteBody(SourceWriter writer, ShapeModel shape)
    {
        WireFieldsEmitter.Write(writer, shape);
        ConstructorEmitter.Write(writer, shape);
        PropertyEmitter.Write(writer, shape.Properties);
        foreach (FactoryModel factory in shape.Factories)
        {
            FactoryEmitter.Write(writer, factory, shape);
        }
    }
}
