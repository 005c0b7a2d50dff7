namespace Handshake;

/// <summary>The log as one end of a connection sees it.</summary>
internal sealed record ConnectionLog(WireLog Log, string Self, string Peer)
{
    public void Sent(ShownLine line)
    {
        if (Log.ShowsSent)
        {
            Log.Message(Self, Peer, line);
        }
    }

    public void Received(ShownLine line) => Log.Message(Peer, Self, line);
}
