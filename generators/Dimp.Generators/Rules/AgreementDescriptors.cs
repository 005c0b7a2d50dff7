using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of declarations that are valid alone but contradict another declaration: DIMP04x.</summary>
internal static class AgreementDescriptors
{
    private const string Category = "Dimp.Agreement";

    public static readonly DiagnosticDescriptor ForeignPreset = new(
        "DIMP040",
        "A preset must not make a message of another record",
        "{0} makes a message of another record, since the key {1} of '{2}' is {3}: remove the preset",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP040"));

    public static readonly DiagnosticDescriptor AmbiguousShortName = new(
        "DIMP041",
        "A short name should stand for one key",
        "In '{0}', {1} is short for {2} of '{3}', and {4} of '{5}': give one of them another name",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP041"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DoubtfulRequirement = new(
        "DIMP042",
        "A requirement should name keys that can be meant, each once",
        "'{0}' requires {1}: {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP042"));

    public static readonly DiagnosticDescriptor UnreachableCase = new(
        "DIMP043",
        "A case must be one that its dispatcher can come to",
        "{0} never matches, since the key {1} of '{2}' is {3}: dispatch on another key",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP043"));

    public static readonly DiagnosticDescriptor Unimplemented = new(
        "DIMP044",
        "A partial member of a shape must be one that a generator implements",
        "'{0}' is partial, and nothing says that the generator is to implement it: {1}, or implement it yourself",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP044"));

    public static readonly DiagnosticDescriptor NameOfTwo = new(
        "DIMP045",
        "A shape must have a full name of its own",
        "'{0}' is a shape of '{1}' and a type of '{2}' too, and generated code can name only one of them: {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP045"));

    public static readonly DiagnosticDescriptor MirroredObject = new(
        "DIMP046",
        "A field whose value can be edited in place cannot have mirrors",
        "'{0}' cannot have mirrors, since an edit inside of its value would not reach them: remove 'Mirrors', or make them "
            + "'Legacy', which is copied whenever the message is written for old peers",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP046"));

    public static readonly DiagnosticDescriptor PreferredConstructor = new(
        "DIMP047",
        "A constructor should not be taken for the generated one",
        "'new {0}(map)' calls this constructor, and not the generated one, which has an optional parameter more: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP047"));

    public static readonly DiagnosticDescriptor UncalledPrintMembers = new(
        "DIMP048",
        "PrintMembers of a shape is never called",
        "'PrintMembers' of '{0}' is never called, since 'ToString' of a WireRecord writes the message itself: remove it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP048"));

    public static readonly DiagnosticDescriptor RecordWithoutResolver = new(
        "DIMP049",
        "A serializer context that reaches a record needs a registry as a resolver",
        "'{0}' reaches the record '{1}', which System.Text.Json can read and write only with a registry: put one first among the "
            + "resolvers, as in 'options.TypeInfoResolverChain.Insert(0, MyRegistry.Default)'",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP049"),
        customTags: WellKnownDiagnosticTags.CompilationEnd);
}
