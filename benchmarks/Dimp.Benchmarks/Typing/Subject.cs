using System.Reflection;
using Dimp.Generators;
using Microsoft.CodeAnalysis;

namespace Dimp.Benchmarks.Typing;

/// <summary>A generator and its input: the same messages for each generator, one in a file.</summary>
/// <param name="Name">Whose generator it is.</param>
/// <param name="Generator">The generator; <c>null</c> for code that is all written by hand.</param>
/// <param name="Message">The file of one message.</param>
/// <param name="Common">The file of what they have in common, by their number.</param>
internal sealed record Subject(string Name, IIncrementalGenerator? Generator, Func<int, string> Message, Func<int, string> Common)
{
    public static readonly Subject Ours = new(
        "Dimp.Generators",
        new DimpGenerator(),
        static index => $$"""
            using System.Collections.Generic;
            using Dimp;

            namespace Chat;

            /// <summary>What is said in the way number {{index}}.</summary>
            [Case("kind_{{index}}")]
            public partial record Message{{index}} : Message
            {
                [Field("text")] public partial string Text { get; set; }
                [Field("limit")] public partial int Limit { get; set; }
                [Field("price")] public partial decimal? Price { get; set; }
                [Field("session")] public partial string? Session { get; set; }
                [Field("users")] public partial IReadOnlyList<string>? Users { get; set; }
            }
            """,
        static _ => """
            using Dimp;

            namespace Chat;

            [Shape, Dispatch("kind")]
            public partial record Message : WireRecord
            {
                [Field("sn")] public partial long Sn { get; set; }
            }

            [Registry]
            public sealed partial class Messages : WireRegistry<Message>;
            """);

    /// <summary>Records that only hold values.</summary>
    public static readonly Subject PlainRecords = new(
        "plain records",
        null,
        static index => $$"""
            using System.Collections.Generic;

            namespace Chat;

            /// <summary>What is said in the way number {{index}}.</summary>
            public record Message{{index}} : Message
            {
                public string Text { get; set; } = "";
                public int Limit { get; set; }
                public decimal? Price { get; set; }
                public string? Session { get; set; }
                public IReadOnlyList<string>? Users { get; set; }
            }
            """,
        static _ => """
            namespace Chat;

            public record Message
            {
                public long Sn { get; set; }
            }
            """);

    /// <summary>The generator of the SDK. The build copies it to the output of this program.</summary>
    public static readonly Subject SystemTextJson = new(
        "System.Text.Json",
        Load("System.Text.Json.SourceGeneration.dll"),
        static index => $$"""
            using System.Collections.Generic;
            using System.Text.Json.Serialization;

            namespace Chat;

            /// <summary>What is said in the way number {{index}}.</summary>
            public class Message{{index}} : Message
            {
                [JsonPropertyName("text")] public string Text { get; set; } = "";
                [JsonPropertyName("limit")] public int Limit { get; set; }
                [JsonPropertyName("price")] public decimal? Price { get; set; }
                [JsonPropertyName("session")] public string? Session { get; set; }
                [JsonPropertyName("users")] public IReadOnlyList<string>? Users { get; set; }
            }
            """,
        static count => $$"""
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;

            namespace Chat;

            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
            {{string.Join('\n', Enumerable.Range(0, count).Select(i => $"[JsonDerivedType(typeof(Message{i}), \"kind_{i}\")]"))}}
            public class Message
            {
                [JsonPropertyName("sn")] public long Sn { get; set; }
                [JsonExtensionData] public Dictionary<string, JsonElement>? Unknown { get; set; }
            }

            [JsonSerializable(typeof(Message))]
            public sealed partial class Messages : JsonSerializerContext;
            """);

    private static IIncrementalGenerator Load(string assembly) =>
        (IIncrementalGenerator)Activator.CreateInstance(
            Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, assembly)).GetTypes().Single(
                static type => type.GetCustomAttribute<GeneratorAttribute>() is not null))!;
}
