using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

internal static class TextEnumParser
{
    public static TextEnumModel Parse(INamedTypeSymbol @enum, string helper) =>
        new(helper, @enum.FullName, @enum.EnumUnderlyingType!.FullName, [.. Members(@enum)]);

    public static string Expected(TextEnumModel @enum) =>
        "one of " + string.Join(", ", @enum.Members.Select(static member => member.Text));

    private static IEnumerable<TextEnumMember> Members(INamedTypeSymbol @enum)
    {
        var texts = new HashSet<string>();
        var values = new HashSet<object>();
        foreach (IFieldSymbol member in @enum.GetMembers().OfType<IFieldSymbol>())
        {
            string text = SnakeCase.Of(member.Name);
            if (member.Name.Length > 0 && member.ConstantValue is { } value && texts.Add(text))
            {
                yield return new TextEnumMember(Literals.FormatMember(member), text, values.Add(value));
            }
        }
    }
}
