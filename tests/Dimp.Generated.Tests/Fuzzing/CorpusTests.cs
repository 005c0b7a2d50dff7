using System.Runtime.CompilerServices;
using Dimp.Fuzz;

namespace Dimp.Tests.Fuzzing;

/// <summary>The inputs that fuzzing has kept, each of which reaches code that the others do not, are run again.</summary>
public class CorpusTests
{
    [Fact]
    public void The_reader_agrees_with_that_of_the_framework() => Replay("reader");

    [Fact]
    public void A_program_of_edits_sees_what_the_model_sees() => Replay("edits");

    [Fact]
    public void A_message_for_other_peers_is_read_as_before() => Replay("profiles");

    private static void Replay(string harness, [CallerFilePath] string file = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(file)!, "../../../fuzz/corpus", harness);
        string[] inputs = Directory.GetFiles(folder);
        Assert.NotEmpty(inputs);
        Assert.All(inputs, input => Harness.All[harness].Run(File.ReadAllBytes(input)));
    }
}
