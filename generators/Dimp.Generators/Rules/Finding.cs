using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>
/// Something that a declaration does wrong. Rules find it once for both readers: the generator leaves out what has an
/// error, and the analyzers report what was found.
/// </summary>
internal sealed class Finding(DiagnosticDescriptor rule, Location at, params object[] arguments)
{
    private Finding()
        : this(null!, Location.None)
    {
    }

    /// <summary>An error that the compiler reports, or that another declaration's finding does.</summary>
    public static Finding ReportedElsewhere { get; } = new();

    /// <summary>What a code fix writes, where it is certain what was meant.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Whether another generator may write what is missing. Analyzers see what it wrote; we do not.</summary>
    public bool MayBeMended { get; init; }

    /// <summary>Whether nothing can be generated for the declaration.</summary>
    public bool IsError => this == ReportedElsewhere || rule.DefaultSeverity == DiagnosticSeverity.Error;

    public Diagnostic? ToDiagnostic() =>
        this == ReportedElsewhere ? null : Diagnostic.Create(rule, at, Fix?.ToProperties(), arguments);
}

internal static class FindingExtensions
{
    extension(IEnumerable<Finding> findings)
    {
        public bool HaveError() => findings.Any(static finding => finding.IsError);

        /// <summary>What is to be reported. Several declarations may find the same thing in one place.</summary>
        public IEnumerable<Diagnostic> Diagnostics =>
            from finding in findings
            let diagnostic = finding.ToDiagnostic()
            where diagnostic is not null
            group diagnostic by (diagnostic.Id, diagnostic.Location) into same
            select same.First();
    }
}
