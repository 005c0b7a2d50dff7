using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dimp.Tests.Interop;
using Dimp.Tests.Model;

namespace Dimp.Tests.Advisories;

/// <summary>
/// The messages of security advisories against serializers, each with what it must not do here. The figures that bound time
/// are far above what is needed, and far below what a cost that grows with the square would take.
/// </summary>
public class AdvisoryTests
{
    private const int Many = 100_000;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>CVE-2024-21907, CVE-2026-48512: recursion as deep as the sender likes overflows the stack.</summary>
    [Theory]
    [InlineData("{\"a\":", "}")]
    [InlineData("[", "]")]
    [InlineData("[{\"a\":", "}]")]
    public void Nesting_is_refused_on_a_small_stack(string open, string close)
    {
        string json = $"{{\"a\":{string.Concat(Enumerable.Repeat(open, Many))}1{string.Concat(Enumerable.Repeat(close, Many))}}}";
        foreach (string text in new[] { json, json[..(json.Length / 2)] })
        {
            foreach (WireOptions options in new[] { WireOptions.Default, WireOptions.Strict with { MaxDepth = WireOptions.GreatestDepth } })
            {
                string message = SmallStack.Run(() => Assert.Throws<WireException>(() => Boxes.Default.Parse(text, options)).Error.Message);
                Assert.Contains("are nested more than", message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>CVE-2026-48512: the helpers that turn a message into another form recurse, although the reader does not.</summary>
    [Fact]
    public void A_deep_node_of_another_library_is_refused_on_a_small_stack()
    {
        JsonNode node = JsonValue.Create(1);
        for (int depth = 0; depth < 5_000; depth++)
        {
            node = new JsonArray(node);
        }
        var json = new JsonObject { ["a"] = node };
        SmallStack.Run(() => Assert.Throws<InvalidOperationException>(() => Boxes.Default.Parse(json)));
    }

    /// <summary>CVE-2024-43485: keys without a property, and keys that come twice, cost as the square of their number.</summary>
    [Theory]
    [InlineData("other keys")]
    [InlineData("one key")]
    [InlineData("one key, escaped by turns")]
    [InlineData("one declared key")]
    public void Keys_that_nobody_declared_cost_as_much_as_they_are_long(string keys)
    {
        string json = $"{{{string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"{Key(i)}\":{i}"))}}}";
        var effort = new Effort();
        Box box = Boxes.Default.Parse(json);
        _ = (box.Text, box.Size, box.Tags, box.Validate().Count, box.Map.Count, box.Map.Keys.Count, box.GetHashCode());
        box.Size = 1;
        box.Map["x"] = 2;
        Assert.True(box == Boxes.Default.Parse(box.ToJson()));
        _ = box.ToJson(WireProfile.Legacy);
        Assert.Equal(keys == "other keys", Boxes.Default.TryParse(json, new WireOptions { AllowDuplicateKeys = false }, out _, out _));
        Assert.True(effort.Taken < Enough, effort.Taken.ToString());

        string Key(int i) => keys switch
        {
            "other keys" => $"k{i}",
            "one key" => "k",
            "one declared key" => "size",
            _ => i % 2 == 0 ? "k" : "\\u006b",
        };
    }

    /// <summary>CVE-2020-5234, CVE-2024-48924, CVE-2026-48516: keys with one hash code make a hash table a list.</summary>
    [Fact]
    public void Keys_with_one_hash_code_cost_as_much_as_others()
    {
        string[] keys = CollidingKeys.Make(Many);
        string json = $"{{{string.Join(',', keys.Select(key => $"{JsonSerializer.Serialize(key)}:1"))}}}";
        var effort = new Effort();
        WireMap map = WireMap.Parse(json);
        Assert.All(keys, key => Assert.True(map.ContainsKey(key)));
        Assert.True(WireMap.TryParse(json, WireOptions.Strict, out _, out _));
        Assert.Equal(map, map.Clone());
        map["x"] = 1;
        Assert.Equal(Many + 1, WireMap.Parse(map.ToJson()).Count);
        Assert.True(effort.Taken < Enough, effort.Taken.ToString());
    }

    /// <summary>GHSA-qjvr-435c-5fjh: memory is reserved for as many elements as a message says that it has.</summary>
    [Theory]
    [InlineData(0x7FFF_F000u)]
    [InlineData(0xFFFF_FFFFu)]
    public async Task A_length_that_a_frame_claims_reserves_nothing(uint claimed)
    {
        byte[] bytes = new byte[100];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, claimed);
        await Chunks.ReadAll(Posts.Default.ReadFramesAsync(Chunks.Whole(bytes), cancellationToken: Cancellation));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        List<string> read = [.. await Chunks.ReadAll(Posts.Default.ReadFramesAsync(Chunks.Whole(bytes), cancellationToken: Cancellation))];
        // Other tests allocate in the meantime, but none of them two gigabytes.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 1_000_000_000);
        Assert.DoesNotContain(read, line => line.StartsWith("Post", StringComparison.Ordinal));
    }

    /// <summary>CVE-2020-10735: a number of many digits costs as the square of their number.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("0.", "")]
    [InlineData("1e", "")]
    [InlineData("\"", "\"")]
    public void A_number_of_many_digits_costs_as_much_as_it_is_long(string before, string after)
    {
        string json = $"{{\"size\":{before}{new string('7', 10 * Many)}{after}}}";
        var effort = new Effort();
        Box box = Boxes.Default.Parse(json);
        WireValue value = box.Map["size"];
        _ = (box.Size, value.AsInt64(), value.AsDouble(), value.AsDecimal(), value.AsBoolean(), value.AsString(), value.GetHashCode());
        Assert.True(box == Boxes.Default.Parse(json));
        Assert.Equal(json, box.ToJson());
        Assert.True(effort.Taken < Enough, effort.Taken.ToString());
    }

    /// <summary>CVE-2017-12635: one parser sees the first of two equal keys, and the next one the last.</summary>
    [Fact]
    public void Of_a_key_that_comes_twice_everybody_here_sees_the_last()
    {
        const string Json = """{"case":"round","owner":"admin","c\u0061se":"other","owner":"guest"}""";
        Box box = Boxes.Default.Parse(Json);
        Assert.IsNotType<RoundBox>(box);
        using JsonDocument document = JsonDocument.Parse(Json);
        Assert.Equal(document.RootElement.GetProperty("owner").GetString(), box.Owner);
        Assert.Equal("other", box.Case);
        Assert.Equal("guest", box.Map.Single(entry => entry.Key == "owner").Value.AsString());
        Assert.Equal("guest", box.Map.ToJsonElement().GetProperty("owner").GetString());
        // What is not edited is passed on as it came, so the next peer may see the first: whoever must not allow that is strict.
        Assert.Equal(Json, box.ToJson());
        Assert.False(Boxes.Default.TryParse(Json, WireOptions.Strict, out _, out _));
        box.Owner = "nobody";
        Assert.DoesNotContain("admin", box.ToJson(), StringComparison.Ordinal);
    }

    /// <summary>CWE-502: a message names the type that is made of it.</summary>
    [Theory]
    [InlineData("$type")]
    [InlineData("__type")]
    [InlineData("@type")]
    [InlineData("case")]
    public void A_message_cannot_name_a_type(string key)
    {
        // An assembly that is there, and that nothing else here uses.
        string type = "System.Net.Mail.SmtpClient, System.Net.Mail";
        Box box = Boxes.Default.Parse($$"""{"{{key}}":"{{type}}","inner":{"{{key}}":"{{type}}"},"any":{"{{key}}":"{{type}}"} }""");
        Assert.Equal(typeof(Box), box.GetType());
        Assert.Equal(typeof(Box), box.Inner!.GetType());
        Assert.Equal(WireKind.Map, box.Any.Kind);
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name == "System.Net.Mail");
    }

    /// <summary>CWE-117: a message writes lines of its own into a log.</summary>
    [Theory]
    [InlineData("{\"size\":{\n\"2026-01-01 admin logged in\":\r\n1}}")]
    [InlineData("{\"size\":\"\\n2026-01-01 admin logged in\\u001b[2J\"}")]
    [InlineData("{\"size\":1,\"a\\r\\nb\\u001b\":1,\"a\\r\\nb\\u001b\":2}")]
    // What some terminals obey like an escape, and what turns the text around that follows.
    [InlineData("{\"size\":\"\u009b2J\u0085\u007f\u202e\u2028\"}")]
    [InlineData("{\"size\":1,\"\u009b\u0085\u007f\u202e\u2028\":1,\"\u009b\u0085\u007f\u202e\u2028\":2}")]
    [InlineData("{\"size\":1,\"a\":\u001b}")]
    [InlineData("{\"size\":1,\"a\" \n\n b}")]
    public void A_reason_is_one_line_without_control_characters(string json)
    {
        Assert.False(Boxes.Default.TryParse(json, WireOptions.Strict, out _, out WireError? error));
        Assert.DoesNotContain(error.ToString(), static c => char.IsControl(c) || c is '\u202e' or '\u2028');
        Assert.InRange(error.Message.Length, 1, 200);
    }

    [Fact]
    public void A_reason_shows_the_escapes_of_what_it_must_not_contain()
    {
        Assert.False(Boxes.Default.TryParse("{\"x\u202ey\":1,\"x\u202ey\":2}", WireOptions.Strict, out _, out WireError? error));
        Assert.Contains("x\\u202ey", error.Message, StringComparison.Ordinal);
    }
}
