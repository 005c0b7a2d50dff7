using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Emission;

internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string ListOf(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));
}
