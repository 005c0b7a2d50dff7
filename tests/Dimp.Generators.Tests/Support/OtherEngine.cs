using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Tests.Support;

/// <summary>A library that is takes itself for the engine, of another version: just enough of it to be recognized.</summary>
internal static class OtherEngine
{
    private const string Source = """
        [assembly: System.Reflection.AssemblyVersion("9.8.7.0")]

        namespace Dimp;

        public sealed class ShapeAttribute : System.Attribute;

        public sealed class FieldAttribute : System.Attribute;

        public abstract record WireRecord;
        """;

    public static MetadataReference Reference { get; } = Compile();

    private static PortableExecutableReference Compile()
    {
        using var image = new MemoryStream();
        Assert.True(CSharpCompilation
            .Create(
                "Dimp.Copied",
                [CSharpSyntaxTree.ParseText(Source)],
                Platform.Framework,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
