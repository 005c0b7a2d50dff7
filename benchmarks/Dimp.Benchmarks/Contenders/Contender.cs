using System.Text.Json.Nodes;

namespace Dimp.Benchmarks.Contenders;

/// <summary>One way to do a piece of work.</summary>
/// <param name="Name">Whose way it is.</param>
/// <param name="Run">Does the work once: what is timed, and what is checked.</param>
internal sealed record Contender(string Name, Func<Outcome> Run)
{
    public const string Ours = "Dimp.Generated";
    public const string OursOwned = "Dimp.Generated, bytes handed over";
    public const string OursThroughJson = "Dimp.Generated, through JsonSerializer";
    public const string Polymorphic = "System.Text.Json, polymorphic";
    public const string Classifier = "System.Text.Json 11, classifier";
    public const string OneClass = "System.Text.Json, one class";
    public const string UnknownDropped = "System.Text.Json, one class, unknown keys dropped";
    public const string Reader = "Utf8JsonReader, bare walk";
    public const string Document = "JsonDocument";
    public const string Node = "JsonNode";
    public const string JObject = "Newtonsoft JObject";
    public const string MemoryPack = "MemoryPack union";
    public const string MessagePack = "MessagePack-CSharp union";

    /// <summary>Whether it is one of our ways.</summary>
    public bool IsOurs => Name.StartsWith(Ours, StringComparison.Ordinal);

    /// <summary>What the bytes say that it writes, as JSON.</summary>
    public Func<byte[], JsonNode?> Meaning { get; init; } = bytes => JsonNode.Parse(bytes);

    /// <summary>How many bytes it reads, where the cost of one is asked for.</summary>
    public int Size { get; init; }

    /// <summary>What comes out, where that is not what the others find.</summary>
    public Outcome? Expected { get; init; }
}
