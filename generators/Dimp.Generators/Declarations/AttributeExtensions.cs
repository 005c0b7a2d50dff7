using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Declarations;

/// <summary>Reads the arguments of an attribute. An attribute that does not compile yet has none.</summary>
internal static class AttributeExtensions
{
    extension(AttributeData attribute)
    {
        public bool Is(string metadataName) => attribute.AttributeClass?.Is(metadataName) == true;

        public TypedConstant Argument(int index) =>
            index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index] : default;

        public TypedConstant Argument(string name)
        {
            foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            {
                if (argument.Key == name)
                {
                    return argument.Value;
                }
            }
            return default;
        }

        public bool Flag(string name) => attribute.Argument(name) is { Kind: TypedConstantKind.Primitive, Value: true };
    }

    extension(ISymbol symbol)
    {
        /// <summary>Whether code that names the symbol fails to compile.</summary>
        public bool IsForbidden => symbol.Attribute("System.ObsoleteAttribute")?.Argument(1).Value is true;

        /// <summary>The presets of a factory.</summary>
        public IEnumerable<AttributeData> Presets =>
            symbol.GetAttributes().Where(static attribute => attribute.Is(KnownNames.PresetAttribute));
    }

    extension(IMethodSymbol constructor)
    {
        public bool SetsRequiredMembers =>
            constructor.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;
    }

    extension(TypedConstant constant)
    {
        public string? Text => constant.Kind == TypedConstantKind.Primitive ? constant.Value as string : null;

        public string[] Texts => constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? [.. constant.Values.Select(static value => value.Text).OfType<string>()]
            : [];
    }
}
