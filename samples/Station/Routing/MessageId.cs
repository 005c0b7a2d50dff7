using System.Buffers;
using System.Security.Cryptography;
using System.Text.Unicode;

namespace Station;

/// <summary>
/// By which a message is recognized that is sent again: a hash of its sender, receiver and signature. Sender and receiver
/// belong to it: a group's messages to its members have one signature, and nobody may occupy the signature of somebody else.
/// </summary>
internal static class MessageId
{
    /// <returns><c>null</c> when there is no signature.</returns>
    public static Guid? Of(string sender, string receiver, string? signature)
    {
        if (string.IsNullOrEmpty(signature))
        {
            return null;
        }
        // At most three bytes for each character.
        byte[] text = ArrayPool<byte>.Shared.Rent(3 * (sender.Length + receiver.Length + signature.Length + 2));
        Utf8.TryWrite(text, $"{sender}\n{receiver}\n{signature}", out int length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return new Guid(hash[..16]);
    }
}
