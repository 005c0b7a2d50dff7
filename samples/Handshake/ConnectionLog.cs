namespace Handshake;

/// <summary>The log as one end of a connection sees it.</summary>
internal sealed record ConnectionLog(WireLog Log, string Self, string Peer)
{
    public void Sent(WireLine line)
    {
        if (Log.ShowsSent)
        {
            Log.Message(Self, Peer, line);
        }
    }

    public void Received(WireLine line) => Log.Message(Peer, Self, line);
}
