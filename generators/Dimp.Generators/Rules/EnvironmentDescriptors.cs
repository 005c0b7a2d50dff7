using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of the project: DIMP09x.</summary>
internal static class EnvironmentDescriptors
{
    private const string Category = "Dimp.Environment";

    public static readonly DiagnosticDescriptor OldLanguage = new(
        "DIMP090",
        "The language must be C# 13 or later",
        "Dimp.Generated needs C# 13, and the project is compiled as C# {0}: set <LangVersion>13</LangVersion> "
            + "or later",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP090"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor NoEngine = new(
        "DIMP091",
        "The project must reference the Dimp.Generated library",
        "Dimp.Generated {0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP091"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OtherVersion = new(
        "DIMP092",
        "The Dimp.Generated library and its generator should be of one version",
        "The library Dimp.Generated is of version {0} and the generator of version {1}: reference one version "
            + "of the package everywhere",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP092"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
