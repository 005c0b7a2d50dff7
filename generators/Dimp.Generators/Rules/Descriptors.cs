using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

internal static class Descriptors
{
    /// <summary>Diagnostics between several types.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfRegistries { get; } =
        [DispatchDescriptors.CaseTaken, DispatchDescriptors.EmptyRegistry, AgreementDescriptors.AmbiguousShortName];

    /// <summary>Diagnostics about the use of System.Text.Json.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfJsonContexts { get; } = [AgreementDescriptors.RecordWithoutResolver];

    /// <summary>Diagnostics of a single type.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfTypes { get; } =
    [
        .. In(typeof(DeclarationDescriptors)), .. In(typeof(FieldDescriptors)),
        .. In(typeof(DispatchDescriptors)).RemoveRange(OfRegistries), .. In(typeof(FactoryDescriptors)),
        .. In(typeof(AgreementDescriptors)).RemoveRange(OfRegistries).RemoveRange(OfJsonContexts),
    ];

    public static ImmutableArray<DiagnosticDescriptor> OfProjects { get; } = In(typeof(EnvironmentDescriptors));

    private static ImmutableArray<DiagnosticDescriptor> In(Type group) =>
        [.. group.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (DiagnosticDescriptor)field.GetValue(null))];
}

internal static class HelpLink
{
    private const string Pages = "https://github.com/dimpart/dimp-generated/blob/main/docs/diagnostics/";

    /// <summary>The page about a diagnostic.</summary>
    public static string To(string id) => $"{Pages}{id}.md";
}
