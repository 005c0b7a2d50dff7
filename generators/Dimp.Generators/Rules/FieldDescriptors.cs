using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>Diagnostics of a field: DIMP01x.</summary>
internal static class FieldDescriptors
{
    private const string Category = "Dimp.Field";

    public static readonly DiagnosticDescriptor FieldNotPartial = new(
        "DIMP010",
        "A field must be a partial property",
        "'{0}' must be 'partial', so that the generator can write its accessors: write '{1}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP010"));

    public static readonly DiagnosticDescriptor NotAField = new(
        "DIMP011",
        "Not every property can be a field",
        "'{0}' cannot be a field: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP011"));

    public static readonly DiagnosticDescriptor FieldImplemented = new(
        "DIMP012",
        "A field must be left to the generator to implement",
        "'{0}' is implemented already: write '{1}' and leave its accessors to the generator, or remove "
            + "[Field]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP012"));

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "DIMP013",
        "The type of a field must be supported",
        "A field cannot be of type '{0}'{1}. Fields are of type string, bool, a number, an enum, DateTimeOffset, Uri, byte[], "
            + "a shape, WireMap, WireList, WireValue, a type that implements IWireValue<TSelf>, or IReadOnlyList<T> of one of these.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP013"));

    public static readonly DiagnosticDescriptor KeyTaken = new(
        "DIMP014",
        "A key belongs to one field, once",
        "The key {0} of '{1}' is {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP014"));

    public static readonly DiagnosticDescriptor IllFormedKey = new(
        "DIMP015",
        "A key must be a non-empty, well-formed text",
        "{0} cannot be a key: {1}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP015"));

    public static readonly DiagnosticDescriptor UnfitDefault = new(
        "DIMP016",
        "A default must fit the type of its field",
        "The default {0} of '{1}' does not fit its type '{2}': {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP016"));

    public static readonly DiagnosticDescriptor OptionWithoutEffect = new(
        "DIMP017",
        "An option of a field has no effect",
        "'{0}' has no effect on '{1}': {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP017"));

    public static readonly DiagnosticDescriptor AbstractNested = new(
        "DIMP018",
        "A field of an abstract record must be nullable",
        "'{0}' must be nullable, since '{1}' is abstract and no message that nobody declared could become one: write '{1}?'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP018"));

    public static readonly DiagnosticDescriptor AmbiguousEnumText = new(
        "DIMP019",
        "The members of an enum that is written as text must differ as text",
        "The members '{0}' and '{1}' of '{2}' are both written as \"{3}\", which is read as '{0}': rename one "
            + "of them",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.To("DIMP019"));
}
