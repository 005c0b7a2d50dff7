using System.Text;

namespace Dimp.Hosts.Tests;

/// <summary>Looks for users.</summary>
[Command("search")]
public partial record SearchCommand : Command
{
    [Field("keywords")] public required partial string Keywords { get; init; }
    [Field("limit", Default = 50)] public partial int Limit { get; set; }
    [Field("where")] public partial Place? Where { get; set; }
    [Field("was")] public partial Web.Old.Place? Was { get; set; }
    [Field("replies")] public partial IReadOnlyList<Content>? Replies { get; set; }
    [Field("tags")] public partial IReadOnlyList<string>? Tags { get; set; }
}

[Shape]
public partial record Place : WireRecord
{
    [Field("name")] public partial string Name { get; set; }
    [Field("neighbours")] public partial IReadOnlyList<Place>? Neighbours { get; set; }
    [Field("map")] public partial Chart? Chart { get; set; }
    [Field("last_said")] public partial Content? LastSaid { get; set; }
}

[Shape]
public partial record Chart : WireRecord
{
    [Field("scale")] public required partial int Scale { get; init; }
}

[Registry]
public sealed partial class ChatContents : WireRegistry<Content>
{
    internal const int Limit = 64 * 1024;

    public override WireOptions Options { get; } = new() { MaxBytes = Limit };
}

internal static class Wire
{
    /// <summary>Everything that serializers usually change: order, spaces, digits, escapes, unknown keys.</summary>
    internal const string Search =
        """{ "sn":12345678901234567890, "x":{"y":1.00}, "k":"+ \u4e2d/中", "limit":"5", "command":"search", "type":136, "keywords":"a" }""";

    internal const string Unknown = """{"type":"77","?":1.0}""";

    internal static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);
}
