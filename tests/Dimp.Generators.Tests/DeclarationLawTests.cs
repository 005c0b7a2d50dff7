using System.Globalization;
using CsCheck;
using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

/// <summary>
/// Whatever is declared, generator and analyzers do not fail, generated code has no error or warning, and where something was not
/// generated, a diagnostic gives the reason. What nobody complains about works. <c>Dimp_Declarations=10000</c> tries so many sources.
/// </summary>
public class DeclarationLawTests
{
    /// <summary>Makes a record of each case, assigns each property to itself, and reads what was written.</summary>
    private const string Sample = """

        public static class Sample
        {
            public static string Run()
            {
                var failures = new System.Text.StringBuilder();
                Type[] types = typeof(Sample).Assembly.GetTypes();
                foreach (Type type in types)
                {
                    if (type.IsSubclassOf(typeof(WireRecord)) && !type.IsAbstract && type.IsDefined(typeof(CaseAttribute), false) && type.GetConstructor([]) is { } constructor)
                    {
                        var record = (WireRecord)constructor.Invoke([]);
                        string json = record.ToJson();
                        AssignEach(record);
                        foreach (Type registry in types)
                        {
                            if (registry.IsDefined(typeof(RegistryAttribute), false) && registry.BaseType!.GetGenericArguments()[0] is var root && root != typeof(WireRecord) && root.IsAssignableFrom(type))
                            {
                                object read = registry.GetMethod("Parse", [typeof(string), typeof(WireOptions)])!.Invoke(registry.GetProperty("Default")!.GetValue(null), [json, null])!;
                                if (read.GetType() != type || ((WireRecord)read).ToJson() != json || !read.Equals(constructor.Invoke([])))
                                {
                                    failures.AppendLine($"{json} of {type} is read as {read}");
                                }
                            }
                        }
                    }
                }
                return failures.ToString();
            }

            private static void AssignEach(WireRecord record)
            {
                foreach (System.Reflection.PropertyInfo property in record.GetType().GetProperties())
                {
                    if (property.IsDefined(typeof(FieldAttribute), false) && property.CanWrite)
                    {
                        property.SetValue(record, property.GetValue(record));
                    }
                }
                _ = record.Validate();
                _ = record.ToJson(WireProfile.Legacy);
            }
        }
        """;

    private static readonly int _count =
        int.TryParse(Environment.GetEnvironmentVariable("Dimp_Declarations"), CultureInfo.InvariantCulture, out int count) ? count : 30;

    [Fact]
    public void Any_declarations_are_generated_soundly_or_refused_with_a_reason() => RandomDeclarations.Source.Sample(
        static source =>
        {
            Analysis analysis = Analysis.Of(TestProject.Of(source + Sample));
            analysis.Run.AssertErrorsAreTheUsers();
            Assert.DoesNotContain(analysis.Reported, static diagnostic => diagnostic.Id == "AD0001");
            analysis.AssertExplained();
            if (analysis.Reported.IsEmpty && analysis.Run.Diagnostics.All(static diagnostic => diagnostic.Severity < DiagnosticSeverity.Warning || diagnostic.Id == "CS1591"))
            {
                Assert.Equal("", analysis.Run.Execute());
            }
        },
        print: static source => source,
        iter: _count,
        threads: 1);
}
