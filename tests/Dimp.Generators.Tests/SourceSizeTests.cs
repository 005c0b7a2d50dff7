using System.Text;
using Dimp.Generators.Tests.Support;

namespace Dimp.Generators.Tests;

/// <summary>How much source is generated. The compiler reads all of it in every build.</summary>
public class SourceSizeTests
{
    private const int Count = 50;

    /// <summary>Bytes for a record of five fields, without the text that its author chose.</summary>
    [Fact]
    public void A_record_and_its_place_in_a_registry_take_little_source()
    {
        string[] records = [.. Enumerable.Range(10, Count).Select(static number => $$"""
            namespace Chat;

            [Dimp.Case("kind_{{number}}")]
            public partial record Message{{number}} : Message
            {
                [Dimp.Field("text")] public partial string Text { get; set; }
                [Dimp.Field("limit")] public partial int Limit { get; set; }
                [Dimp.Field("price")] public partial decimal? Price { get; set; }
                [Dimp.Field("session")] public partial string? Session { get; set; }
                [Dimp.Field("users")] public partial System.Collections.Generic.IReadOnlyList<string>? Users { get; set; }
            }
            """)];
        int more = SizeOf(records) - SizeOf([]);
        Assert.InRange(more / Count, 2_000, 2_300);
    }

    private static int SizeOf(string[] records) => GeneratorRun.Of(
        [
            """
            namespace Chat;

            [Dimp.Shape, Dimp.Dispatch("kind")] public partial record Message : Dimp.WireRecord;
            [Dimp.Case("first")] public partial record First : Message;
            [Dimp.Registry] public partial class Messages : Dimp.WireRegistry<Message>;
            """,
            .. records,
        ]).Files.Sum(static file => Encoding.UTF8.GetByteCount(file.SourceText.ToString()));
}
