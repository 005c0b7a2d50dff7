using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dimp.Generators.Analyzers;

internal static class SupportedCompilations
{
    /// <summary>Registers an action for each compilation in which code can be generated. Nothing else is reported in the others.</summary>
    public static void RegisterSupportedCompilationStartAction(this AnalysisContext context, Action<CompilationStartAnalysisContext> action) =>
        context.RegisterCompilationStartAction(start =>
        {
            if (!EnvironmentRules.Find(start.Compilation, Location.None).HaveError())
            {
                action(start);
            }
        });
}
