using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Station;

/// <summary>
/// Recognizes a message that is sent again by its signature. Sender and receiver belong to it: a group's messages to its
/// members have one signature, and nobody may occupy the signature of somebody else's message.
/// </summary>
internal static class MessageId
{
    /// <returns>43 characters of Base64Url; <c>null</c> when there is no signature.</returns>
    public static string? Of(string sender, string receiver, string? signature) => string.IsNullOrEmpty(signature)
        ? null
        : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{sender}\n{receiver}\n{signature}")));
}
