using Dimp;
using Dimp.Protocol;

string[] received =
[
    """{"zz":1.00,"limit":5,"command":"search","type":136}""",
    """{"type":"136","command":"block","list":[]}""",
    """{"aa":1E+3,"type":77,"text":"\u4e2d+"}""",
];
foreach (string json in received)
{
    Content content = ChatContents.Default.Parse(json);
    Console.WriteLine($"{content.GetType().Name}: {content.ToJson()}");
}

[Command("search")]
public partial record SearchCommand : Command
{
    [Field] public partial string? Keywords { get; set; }
    [Field(Default = 50)] public partial int Limit { get; set; }
}

[Registry]
public sealed partial class ChatContents : WireRegistry<Content>;
