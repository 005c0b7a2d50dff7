using Dimp.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests;

/// <summary>The settings under which generated code is compiled do find what they are there to find.</summary>
public class StrictnessTests
{
    [Theory]
    [InlineData("CS1591", "public class Undocumented;")]
    [InlineData("CS8603", "internal class Nulls { internal string Text() => null; }")]
    [InlineData("CS0618", "internal class Uses { [System.Obsolete(\"Old.\")] internal int Old; internal int New => Old; }")]
    [InlineData("CS0219", "internal class Unused { internal void Run() { int number = 1; } }")]
    [InlineData("CS8981", "internal class lower;")]
    [InlineData("CS1574", "/// <see cref=\"Missing\"/>\ninternal class Referring;")]
    [InlineData("CS0227", "internal unsafe class Unsafe;")]
    [InlineData("CS0220", "internal class Overflowing { internal int Number => int.MaxValue + 1; }")]
    [InlineData("CS0246", "internal class Broken : Missing;")]
    public void Generated_code_that_the_compiler_minds_is_refused(string id, string code)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of(), new Emits($"#nullable enable annotations\n{Emission.SourceFile.SkipsNullableAnalysis}\n{code}"));
        Assert.Contains(id, Assert.ThrowsAny<Exception>(() => run.Build()).Message, StringComparison.Ordinal);
        Assert.Contains(id, Assert.ThrowsAny<Exception>(run.AssertErrorsAreTheUsers).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_fails_is_refused()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of(), new Emits(null));
        Assert.ThrowsAny<Exception>(() => run.Build());
        Assert.ThrowsAny<Exception>(run.AssertErrorsAreTheUsers);
    }

    [Fact]
    public void A_sample_that_the_compiler_minds_is_refused_unless_it_only_lacks_documentation()
    {
        Assert.ThrowsAny<Exception>(() => GeneratorRun.Of("public class Nulls { public string Text() => null; }").Build());
        Assert.NotEmpty(GeneratorRun.Of("public class Undocumented;").Build().Image);
    }

    private sealed class Emits(string? code) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Code.g.cs", code!));
    }
}
