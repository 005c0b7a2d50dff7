using System.Text;

namespace Dimp.Protocol.Tests;

// The contract, which these tests know too, has a command of that name: here it is taken over.
[Command("search", Replaces = true)]
public partial record SearchCommand : Command
{
    [Field("keywords")] public required partial string Keywords { get; init; }
    [Field("limit", Default = 50)] public partial int Limit { get; set; }
    [Field("users")] public partial IReadOnlyList<Identifier>? Users { get; set; }

    [Factory] public static partial SearchCommand Create(string keywords);
}

[Registry]
public sealed partial class ChatContents : WireRegistry<Content>;

/// <summary>The README promises this, in these words.</summary>
public class ReadmeTests
{
    private const string Wire = """{ "sn":12345678901234567890, "x":{"y":1.00}, "limit":"5", "command":"search", "type":136 }""";

    [Fact]
    public void What_the_readme_shows_holds()
    {
        byte[] wire = Encoding.UTF8.GetBytes(Wire);
        var search = (SearchCommand)ChatContents.Default.Parse(wire);
        Assert.Equal(5, search.Limit);
        Assert.True(search.ToUtf8Bytes().AsSpan().SequenceEqual(wire));

        search.Limit = 10;
        Assert.Equal("""{"sn":12345678901234567890,"x":{"y":1.00},"limit":10,"command":"search","type":136}""", search.ToJson());

        SearchCommand copy = search with { Limit = 20 };
        Assert.Equal(10, search.Limit);
        Assert.NotEqual(search, copy);

        Content unknown = ChatContents.Default.Parse("""{"type":"77","mood":"?"}"""u8);
        Assert.Equal(typeof(Content), unknown.GetType());
        Assert.Equal("""{"type":"77","mood":"?"}""", unknown.ToJson());
    }

    [Fact]
    public void Its_code_is_this_code()
    {
        string readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        string tests = File.ReadAllText(Path.Combine(Repository.Root, "tests", "Dimp.Protocol.Tests", "ReadmeTests.cs"));
        string[] declarations = [.. tests.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('['))];
        Assert.All(declarations.Where(line => line.Contains("partial", StringComparison.Ordinal)), line =>
            Assert.Contains(line, readme, StringComparison.Ordinal));
        Assert.Contains(Wire, readme, StringComparison.Ordinal);
    }
}
