using System.Security.Cryptography;
using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>What the station says to one client: every line gets exactly one line back.</summary>
internal sealed class StationSession(LineConnection client)
{
    private string? _key;
    private bool _isAdmitted;

    public async Task RunAsync()
    {
        while (await client.ReceiveAsync() is { } line)
        {
            await client.SendAsync(AnswerTo(line));
        }
    }

    private Content AnswerTo(WireLine<Content> line) => line.Record switch
    {
        // DIMP has no message for a line that is none, so the station says it in words, as text that any client can show.
        null => TextContent.Create($"That line is not a message: {line.Error}"),
        HandshakeCommand { State: HandshakeState.Restart } offer when offer.Session == _key => Admit(),
        HandshakeCommand => AskAgain(),
        _ when !_isAdmitted => AskAgain(),
        // Nobody edited the record, so it is written as it came: byte for byte, known or not.
        var message => message,
    };

    private HandshakeCommand AskAgain()
    {
        _isAdmitted = false;
        _key = RandomNumberGenerator.GetHexString(32, lowercase: true);
        return HandshakeCommand.Again(_key);
    }

    private HandshakeCommand Admit()
    {
        _isAdmitted = true;
        return HandshakeCommand.Success(_key);
    }
}
