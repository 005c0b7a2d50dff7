using Dimp.Benchmarks.Messages;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Contenders;

/// <summary>Our record owns the bytes, as in a station that reads each message into a new array. One row copies them.</summary>
internal static class Ours
{
    /// <summary>The bytes are copied.</summary>
    public static Outcome Receive()
    {
        var handshake = (HandshakeCommand)DimpContents.Default.Parse(Handshake.Utf8);
        return new Outcome(handshake.Session, (int)handshake.State);
    }

    public static Outcome ReceiveOwned()
    {
        var handshake = (HandshakeCommand)DimpContents.Default.ParseOwned(Handshake.Utf8);
        return new Outcome(handshake.Session, (int)handshake.State);
    }

    public static Outcome Relay() => new(Bytes: DimpContents.Default.ParseOwned(Handshake.Utf8).ToUtf8Bytes());

    public static Outcome Edit()
    {
        var handshake = (HandshakeCommand)DimpContents.Default.ParseOwned(Handshake.Utf8);
        handshake.Session = Handshake.OtherSession;
        return new Outcome(Bytes: handshake.ToUtf8Bytes());
    }

    public static Outcome Send() => new(Bytes: HandshakeCommand.Ask(Handshake.Session).ToUtf8Bytes());

    public static Outcome Route()
    {
        Message message = DimpMessages.Default.ParseOwned(Reliable.Utf8);
        return new Outcome(message.Receiver.ToString(), Bytes: message.ToUtf8Bytes());
    }

    public static Outcome ReadAll()
    {
        var array = (ArrayContent)DimpContents.Default.ParseOwned(Texts.Utf8);
        int length = 0;
        foreach (Content content in array.Contents)
        {
            length += ((TextContent)content).Text.Length;
        }
        return new Outcome(Number: length);
    }

    /// <summary>One key is read, so that finding one is paid for. The bytes are copied.</summary>
    public static int Open(byte[] message) => (int)DimpContents.Default.Parse(message).Sn;

    public static int OpenOwned(byte[] message) => (int)DimpContents.Default.ParseOwned(message).Sn;
}
