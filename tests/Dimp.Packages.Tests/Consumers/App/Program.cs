using System;
using Ball;
using Dimp;
using Dimp.Protocol;
using Party;

string[] messages =
[
    """{"type":"136","sn":1,"command":"handshake","title":"DIM?"}""",
    """{"type":"136","sn":2,"command":"dance","steps":3}""",
    """{"type":"136","sn":3,"command":"whisper","text":"psst"}""",
    """{"type":"136","sn":4,"command":"sing","song":"la"}""",
];
foreach (string message in messages)
{
    Console.WriteLine(
        $"{Found(DimpContents.Default, message)} {Found(BallContents.Default, message)} {Found(PartyContents.Default, message)}");
}
Console.WriteLine(DanceCommand.Create(4).Steps + new WhisperCommand { Text = "x" }.Text);

static string Found(WireRegistry<Content> registry, string message) => registry.Parse(message).GetType().Name;
