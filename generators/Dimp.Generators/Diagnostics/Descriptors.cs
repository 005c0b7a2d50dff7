using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Diagnostics;

internal static class Descriptors
{
    /// <summary>What can only be found across types.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfRegistries { get; } =
        [DispatchDescriptors.CaseTaken, DispatchDescriptors.EmptyRegistry, AgreementDescriptors.AmbiguousShortName];

    /// <summary>What can be found in one type.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfTypes { get; } =
    [
        .. In(typeof(DeclarationDescriptors)), .. In(typeof(FieldDescriptors)),
        .. In(typeof(DispatchDescriptors)).RemoveRange(OfRegistries), .. In(typeof(FactoryDescriptors)),
        .. In(typeof(AgreementDescriptors)).RemoveRange(OfRegistries),
    ];

    public static ImmutableArray<DiagnosticDescriptor> OfProjects { get; } = In(typeof(EnvironmentDescriptors));

    private static ImmutableArray<DiagnosticDescriptor> In(Type group) =>
        [.. group.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (DiagnosticDescriptor)field.GetValue(null))];
}
