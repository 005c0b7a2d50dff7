using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>
/// A mistake in a declaration. Rules find it once for two users: the generator leaves out a declaration with an error, and
/// the analyzers report the finding.
/// </summary>
internal sealed class Finding(DiagnosticDescriptor rule, Location at, params object[] arguments)
{
    private Finding()
        : this(null!, Location.None)
    {
    }

    /// <summary>An error that the compiler reports, or that another declaration's finding does.</summary>
    public static Finding ReportedElsewhere { get; } = new();

    /// <summary>The text for a code fix, if the intention is certain.</summary>
    public Fix? Fix { get; init; }

    /// <summary>
    /// Whether another generator may write the missing part. Analyzers see its output; this generator does not.
    /// </summary>
    public bool MayBeImplementedByOthers { get; init; }

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

        /// <summary>The findings to report. Several declarations may have the same finding in one place.</summary>
        public IEnumerable<Diagnostic> Diagnostics =>
            from finding in findings
            let diagnostic = finding.ToDiagnostic()
            where diagnostic is not null
            group diagnostic by (diagnostic.Id, diagnostic.Location) into same
            select same.First();
    }
}

/// <summary>The edit of a code fix, stored as a property of the diagnostic.</summary>
internal sealed record Fix(string Kind, string Text)
{
    /// <summary>The text replaces the location of the diagnostic.</summary>
    public const string Replacement = nameof(Replacement);

    /// <summary>The record gets the base of that documentation id.</summary>
    public const string Base = nameof(Base);

    /// <summary>The method gets these parameters too. Their types have full names.</summary>
    public const string Parameters = nameof(Parameters);

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty.Add(Kind, Text);
}
