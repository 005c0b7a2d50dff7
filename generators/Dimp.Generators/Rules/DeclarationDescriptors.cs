using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of a shape or a registry as a type: DIMP00x.</summary>
internal static class DeclarationDescriptors
{
    private const string Category = "Dimp.Declaration";

    public static readonly DiagnosticDescriptor NotPartial = new(
        "DIMP001",
        "A shape or registry must be partial",
        "'{0}' must be 'partial', so that generated code can be added to it: write '{1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP001"));

    public static readonly DiagnosticDescriptor NotARecord = new(
        "DIMP002",
        "A shape must be a record class",
        "'{0}' is {1}, and a shape is a record: write '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP002"));

    public static readonly DiagnosticDescriptor NotAWireRecord = new(
        "DIMP003",
        "A shape must derive from WireRecord",
        "'{0}' does not derive from 'WireRecord': write '{0} : WireRecord', or derive from another shape",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP003"));

    public static readonly DiagnosticDescriptor Positional = new(
        "DIMP004",
        "A shape cannot have positional parameters",
        "'{0}' cannot have positional parameters, since its values are in its map: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP004"));

    public static readonly DiagnosticDescriptor Generic = new(
        "DIMP005",
        "A shape or registry, or a type around one, cannot be generic",
        "'{0}' cannot be generic, since the generator must know it by one name: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP005"));

    public static readonly DiagnosticDescriptor ContainerNotPartial = new(
        "DIMP006",
        "A type around a shape or registry must be partial",
        "'{0}' contains '{1}' and must be 'partial' too: write '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP006"));

    public static readonly DiagnosticDescriptor NameTaken = new(
        "DIMP007",
        "A name is used by generated code",
        "The name '{0}' is used by generated code: call the {1} something else",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP007"));

    public static readonly DiagnosticDescriptor OutOfReach = new(
        "DIMP008",
        "Generated code must be able to name a shape or registry and to derive from its base",
        "Generated code cannot {0}: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP008"));

    public static readonly DiagnosticDescriptor NoEffect = new(
        "DIMP009",
        "An attribute belongs to a shape",
        "[{0}] has no effect here: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP009"));
}
