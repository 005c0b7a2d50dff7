using System.Text;
using Dimp;

// One message, given as an argument or else the one below: the program ends when it is read.
byte[] wire = args is [var json]
    ? Encoding.UTF8.GetBytes(json)
    : """{"type":"136","sn":2043128762,"command":"handshake","title":"DIM?","session":"9f86d081884c7d65"}"""u8.ToArray();
return Contents.Default.Parse(wire) is Handshake { Session.Length: > 0 } ? 0 : 1;

[Shape, Dispatch("type")]
internal partial record Content : WireRecord
{
    [Field("sn")] public partial long Sn { get; set; }
}

[Case("136")]
internal sealed partial record Handshake : Content
{
    [Field("title")] public partial string Title { get; set; }
    [Field("session")] public partial string? Session { get; set; }
}

[Registry]
internal sealed partial class Contents : WireRegistry<Content>;
