using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of dispatchers, cases and registries: DIMP02x and DIMP05x.</summary>
internal static class DispatchDescriptors
{
    private const string Category = "Dimp.Dispatch";

    public static readonly DiagnosticDescriptor CaseWithoutDispatcher = new(
        "DIMP020",
        "A case needs a dispatcher above it",
        "No record above '{0}' tells its descendants apart by {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP020"));

    public static readonly DiagnosticDescriptor TooManyValues = new(
        "DIMP021",
        "A case cannot have more values than its dispatcher has keys",
        "{0} is one value too many: '{1}' tells its descendants apart by {2} only",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP021"));

    public static readonly DiagnosticDescriptor CaseTaken = new(
        "DIMP022",
        "A case belongs to one shape, once",
        "{0} of '{1}' is claimed {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP022"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor IllFormedValue = new(
        "DIMP023",
        "The value of a case must be a non-empty, well-formed text",
        "{0} cannot be the value of a case: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP023"));

    public static readonly DiagnosticDescriptor SettableDispatchKey = new(
        "DIMP024",
        "A key by which messages are told apart should not be settable",
        "'{0}' sets the key \"{1}\", by which '{2}' tells its descendants apart, and would turn a message "
            + "into one of another record: remove 'set', or write 'init'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP024"));

    public static readonly DiagnosticDescriptor FallbackWithoutDispatcher = new(
        "DIMP025",
        "A fallback needs a dispatcher above it",
        "No record above '{0}' tells its descendants apart, so that there is nothing to fall back from: "
            + "derive from a record with [Dispatch]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP025"));

    public static readonly DiagnosticDescriptor NotConstructible = new(
        "DIMP026",
        "A registry must be a class that generated code can complete and construct",
        "'{0}' cannot be a registry: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP026"));

    public static readonly DiagnosticDescriptor NoRoot = new(
        "DIMP027",
        "A registry must derive from WireRegistry of its root",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP027"));

    public static readonly DiagnosticDescriptor EmptyRegistry = new(
        "DIMP028",
        "A registry should have shapes to tell apart",
        "'{0}' tells nothing apart, since there is no case under '{1}' here or in a referenced assembly: "
            + "declare one, or reference the assembly that does",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP028"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor IllFormedDispatcher = new(
        "DIMP029",
        "The keys of a dispatcher must differ and be well-formed",
        "{0} cannot be a key of a dispatcher: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP029"));

    public static readonly DiagnosticDescriptor Unmarked = new(
        "DIMP050",
        "A class that derives from WireRegistry must be marked as a registry",
        "'{0}' derives from 'WireRegistry<{1}>', but nothing is generated for it: add [Registry] to it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP050"));
}
