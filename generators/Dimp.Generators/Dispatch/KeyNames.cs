using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Dispatch;

/// <summary>Makes C# identifiers from keys, which may be any text.</summary>
internal static class KeyNames
{
    public static string Pascal(string key)
    {
        var name = new StringBuilder(key.Length);
        bool startsWord = true;
        foreach (char character in key)
        {
            bool isPart = character != '_' && SyntaxFacts.IsIdentifierPartCharacter(character);
            if (isPart)
            {
                name.Append(startsWord ? char.ToUpperInvariant(character) : character);
            }
            startsWord = !isPart;
        }
        return name.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(name[0]) ? name.ToString() : "Key" + name;
    }

    /// <summary>The key as the name of a variable; never a keyword of the language.</summary>
    public static string Camel(string key)
    {
        string pascal = Pascal(key);
        string name = char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : name + "Text";
    }
}
