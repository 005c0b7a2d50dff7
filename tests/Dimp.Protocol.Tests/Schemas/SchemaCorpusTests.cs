using Dimp.Fuzz;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>The inputs of the schema harness, each of which reaches code that the others do not, are run again.</summary>
public class SchemaCorpusTests
{
    [Fact]
    public void A_message_is_valid_by_the_schema_exactly_when_it_has_no_problem()
    {
        string[] inputs = Directory.GetFiles(Path.Combine(Repository.Root.FullName, "fuzz", "corpus", "schemas"));
        Assert.NotEmpty(inputs);
        Assert.All(inputs, static input => SchemaHarness.Run(File.ReadAllBytes(input)));
    }
}
