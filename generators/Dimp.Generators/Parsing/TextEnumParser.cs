using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>The texts of an enum's members, without duplicates.</summary>
internal static class TextEnumParser
{
    public static IEnumerable<TextEnumMember> Members(INamedTypeSymbol @enum)
    {
        var texts = new HashSet<string>();
        foreach (IFieldSymbol member in @enum.GetMembers().OfType<IFieldSymbol>())
        {
            string text = SnakeCase.Of(member.Name);
            if (member.Name.Length > 0 && member.ConstantValue is not null && texts.Add(text))
            {
                yield return new TextEnumMember(Constants.OfMember(member), text);
            }
        }
    }
}
