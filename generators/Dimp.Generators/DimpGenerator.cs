using System.Collections.Immutable;
using Dimp.Generators.Analyzers;
using Dimp.Generators.Declarations;
using Dimp.Generators.Dispatch;
using Dimp.Generators.Emission;
using Dimp.Generators.Incremental;
using Dimp.Generators.Model;
using Dimp.Generators.Parsing;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators;

/// <summary>Writes the accessors, constructors and factories of records, and the dispatch of registries.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DimpGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // First, since it binds on all cores what the other outputs need.
        ReportBuildErrors(context);
        IncrementalValuesProvider<ParsedShape> shapes = FindShapes(context);
        IncrementalValuesProvider<RegistryModel> registries = FindRegistries(context);
        WriteShapes(context, shapes, registries);
        WriteAnnouncement(context, shapes);
        WriteRegistries(context, shapes, registries);
    }

    private static void ReportBuildErrors(IncrementalGeneratorInitializationContext context) =>
        context.RegisterImplementationSourceOutput(
            context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider),
            static (output, pair) =>
            {
                foreach (Diagnostic error in BuildErrors.AreWanted(pair.Right) ? BuildErrors.Find(pair.Left, output.CancellationToken) : [])
                {
                    output.ReportDiagnostic(error);
                }
            });

    private static void WriteShapes(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedShape> shapes,
        IncrementalValuesProvider<RegistryModel> registries)
    {
        IncrementalValueProvider<EquatableArray<DefaultRegistry>> defaults = registries
            .Where(static registry => registry.IsVisible)
            .Select(static (registry, _) => new DefaultRegistry(registry.Declaration.FullName, registry.Root.Type))
            .Collect()
            .Select(static (all, _) => Sorted(all, static registry => registry.Type))
            .WithTrackingName(TrackingNames.DefaultRegistries);
        IncrementalValuesProvider<ShapeModel> resolved = shapes
            .Select(static (parsed, _) => parsed.Shape)
            .Combine(defaults)
            .Select(static (pair, _) => DispatchResolver.Resolve(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Shapes);
        context.RegisterSourceOutput(resolved, static (output, shape) =>
            output.AddSource(shape.Declaration.HintName, ShapeEmitter.Emit(shape)));
    }

    /// <summary>Writes the list of the shapes that registries of other assemblies may see.</summary>
    private static void WriteAnnouncement(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ParsedShape> shapes)
    {
        IncrementalValueProvider<EquatableArray<string>> announced = shapes
            .Select(static (parsed, _) => parsed.Shape)
            .Where(static shape => shape.IsAnnounced)
            .Select(static (shape, _) => shape.Declaration.FullName)
            .Collect()
            .Select(static (all, _) => Sorted(all, static name => name))
            .WithTrackingName(TrackingNames.Announced);
        context.RegisterSourceOutput(announced, static (output, names) =>
        {
            if (names.Count > 0)
            {
                output.AddSource(HintName.OfAnnouncement, ShapeEmitter.EmitAnnouncement(names));
            }
        });
    }

    private static void WriteRegistries(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ParsedShape> shapes,
        IncrementalValuesProvider<RegistryModel> registries)
    {
        IncrementalValueProvider<EquatableArray<Registration>> registrations = shapes
            .Select(static (parsed, _) => parsed.Registration)
            .WhereNotNull()
            .Collect()
            .Select(static (all, _) => Sorted(all, static registration => registration.Type))
            .WithTrackingName(TrackingNames.Registrations);
        IncrementalValuesProvider<DispatchPlan> plans = registries
            .Combine(registrations)
            .Select(static (pair, _) => DispatchPlanner.Plan(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.DispatchPlans);
        context.RegisterSourceOutput(plans, static (output, plan) =>
            output.AddSource(plan.Declaration.HintName, RegistryEmitter.Emit(plan)));
    }

    private static IncrementalValuesProvider<ParsedShape> FindShapes(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<FileSummary> files = context.SyntaxProvider
            .CreateSyntaxProvider(
                static (node, _) => node is CompilationUnitSyntax, static (file, _) => (CompilationUnitSyntax)file.Node)
            .Select(SyntaxSummaryReader.Read)
            .WithTrackingName(TrackingNames.FileSummaries);
        IncrementalValueProvider<ProjectSummary> project = files
            .Collect()
            .Combine(context.CompilationProvider.Select(static (compilation, _) =>
                ProjectSettings.Of(compilation, ReferencedShapes.Names(compilation))))
            .Select(static (pair, _) => ProjectSummary.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.ProjectSummary);
        return files
            .SelectMany(static (file, _) => file.Candidates)
            .Combine(project)
            .InCompilation(context.CompilationProvider)
            .Select(static (pair, _) => ShapeParser.Parse(pair.Value.Left, pair.Compilation))
            .WithTrackingName(TrackingNames.Parsed)
            .WhereNotNull();
    }

    private static IncrementalValuesProvider<RegistryModel> FindRegistries(
        IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.RegistryAttribute, static (node, _) => node is ClassDeclarationSyntax, RegistryParser.Parse)
            .WhereNotNull()
            .WithTrackingName(TrackingNames.Registries);

    private static EquatableArray<T> Sorted<T>(ImmutableArray<T> items, Func<T, string> key) =>
        [.. items.OrderBy(key, StringComparer.Ordinal)];
}
