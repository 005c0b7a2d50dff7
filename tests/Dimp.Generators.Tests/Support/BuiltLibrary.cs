using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>An assembly that was compiled with the generator, for another project to reference.</summary>
internal sealed class BuiltLibrary(byte[] image, params string[] aliases)
{
    public byte[] Image => image;

    public MetadataReference Reference { get; } = MetadataReference.CreateFromImage(image).WithAliases([.. aliases]);

    /// <summary>The library as a project sees it that references it by an <c>extern alias</c>.</summary>
    public BuiltLibrary As(string alias) => new(image, alias);
}
