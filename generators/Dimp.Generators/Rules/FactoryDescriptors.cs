using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of a factory: DIMP03x.</summary>
internal static class FactoryDescriptors
{
    private const string Category = "Dimp.Factory";

    public static readonly DiagnosticDescriptor NotAFactory = new(
        "DIMP030",
        "A factory must be a static partial method without a body",
        "'{0}' {1}: write '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP030"));

    public static readonly DiagnosticDescriptor WrongResult = new(
        "DIMP031",
        "A factory must return its own record",
        "'{0}' cannot return '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP031"));

    public static readonly DiagnosticDescriptor UnsupportedSignature = new(
        "DIMP032",
        "A factory cannot be generic or have parameters by reference",
        "A factory cannot have {0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP032"));

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "DIMP033",
        "A parameter of a factory must match a field",
        "'{0}' matches no field of '{1}' by name or key: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP033"));

    public static readonly DiagnosticDescriptor UnfitParameter = new(
        "DIMP034",
        "A parameter of a factory must fit its field",
        "'{0}' of type '{1}' does not fit the field '{2}' of type '{3}'{4}: write '{3}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP034"));

    public static readonly DiagnosticDescriptor UnknownPreset = new(
        "DIMP035",
        "A preset must name a field",
        "{0} is no field of '{1}': {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP035"));

    public static readonly DiagnosticDescriptor UnfitPreset = new(
        "DIMP036",
        "A preset must fit its field",
        "{0} does not fit the field '{1}' of type '{2}': {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP036"));

    public static readonly DiagnosticDescriptor RequiredLeftOut = new(
        "DIMP037",
        "A factory must set every required member",
        "'{0}' does not set {1}, which must be set: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP037"));

    public static readonly DiagnosticDescriptor SetTwice = new(
        "DIMP038",
        "A factory sets a field once",
        "'{0}' is set by {1} already: remove one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP038"));

    public static readonly DiagnosticDescriptor RequiredKeyLeftOut = new(
        "DIMP039",
        "A factory should set every field that a message must have",
        "'{0}' does not set {1}, without which a message is not valid: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP039"));
}
