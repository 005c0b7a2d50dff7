using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Dimp.Generators.Incremental;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

/// <summary>The summary of a member's documentation, as plain text.</summary>
internal static class SummaryParser
{
    /// <summary>The summary; <c>null</c> if there is none, or if the documentation is not valid XML.</summary>
    public static string? Parse(MemberDeclarationSyntax member)
    {
        string documentation = DocumentationText.Of(member);
        if (!documentation.Contains("<summary>"))
        {
            return null;
        }
        try
        {
            XElement? summary = XElement.Parse($"<doc>{documentation}</doc>").Element("summary");
            string text = Regex.Replace(summary is null ? "" : TextOf(summary), @"\s+", " ").Trim();
            return text.Length > 0 ? text : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string TextOf(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        // References have their target in an attribute: <see cref="Name"/>, <paramref name="value"/>.
        XElement { IsEmpty: true } reference => reference.Attributes().FirstOrDefault()?.Value ?? " ",
        XElement inner => TextOf(inner),
        _ => "",
    }));
}
