using System.Text;
using Dimp.Protocol;

namespace Dimp.Benchmarks.Messages;

/// <summary>The handshake that every contender is given: 187 bytes, with a key that no record declares.</summary>
internal static class Handshake
{
    public const string Session = "9f86d081884c7d659a2feaa0c55ad015";
    public const string OtherSession = "a3bf4f1b2b0b822cd15d6c15b0f00a08";
    public const string Client = "Sechat/2.4.3 (iOS 18.1)!";

    public static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(
        $$"""
        {"type":"136","sn":2043128762,"time":1700000000.125,"command":"handshake","title":"DIM?","message":"DIM?","session":"{{Session}}","client":"{{Client}}"}
        """);

    /// <summary>What a handshake says, as <see cref="HandshakeCommand.State"/> finds it.</summary>
    public static HandshakeState StateOf(string? title, string? session) => title switch
    {
        "DIM!" => HandshakeState.Success,
        "DIM?" => HandshakeState.Again,
        _ => string.IsNullOrEmpty(session) ? HandshakeState.Start : HandshakeState.Restart,
    };
}
