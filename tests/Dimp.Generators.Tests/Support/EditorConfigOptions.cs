using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>The severities that the <c>.editorconfig</c> of a project sets.</summary>
internal sealed class EditorConfigOptions(string text) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigSet _configs = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(text, "/.editorconfig") });

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        OptionsOf(tree).TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    private ImmutableDictionary<string, ReportDiagnostic> OptionsOf(SyntaxTree tree) =>
        _configs.GetOptionsForSourcePath("/" + tree.FilePath.Replace('\\', '/')).TreeOptions;
}
