using Dimp.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Emission;

/// <summary>Constants as C#.</summary>
internal static class Literal
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string ListOf(IEnumerable<string> texts) => string.Join(", ", texts.Select(Of));

    public static string Of(ConstantModel constant) => constant.Kind switch
    {
        ConstantKind.Text => Of(constant.Value),
        ConstantKind.Single => constant.Value + "f",
        ConstantKind.Decimal => constant.Value + "m",
        ConstantKind.Member => $"{constant.Type}.{constant.Value}",
        ConstantKind.UnnamedMember => constant.Value[0] == '-' ? $"({constant.Type})({constant.Value})" : $"({constant.Type}){constant.Value}",
        _ => constant.Value,
    };

    /// <summary>
    /// The default of a field. For a type of the user, it is the value that the type reads from the constant.
    /// </summary>
    public static string OfDefault(ConstantModel constant, ValueModel value) => value.Kind switch
    {
        ValueKind.CustomClass => $"((global::Dimp.WireValue){Of(constant)}).As<{value.Type}>()!",
        ValueKind.CustomStruct => $"global::Dimp.WireValueExtensions.As<{value.Type}>({Of(constant)}) ?? default",
        _ => Of(constant),
    };
}
