using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Station;

/// <summary>Whose mailbox it is: an identifier without the terminal, which tells the devices of one user apart.</summary>
internal static class Account
{
    private const int MaxLength = 255;

    public static string Of(Identifier identifier) => identifier.ToString().Split('/', 2)[0];

    public static bool IsTooLong(Identifier identifier) => identifier.ToString().Length > MaxLength;

    /// <summary>
    /// The id by which a message is recognized that is sent again. Sender and receiver belong to it: a group's messages to its
    /// members have one signature, and nobody may occupy the signature of somebody else's message.
    /// </summary>
    /// <returns>43 characters of Base64Url; <c>null</c> when there is no signature.</returns>
    public static string? MessageId(string sender, string receiver, string? signature) => string.IsNullOrEmpty(signature)
        ? null
        : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{sender}\n{receiver}\n{signature}")));
}
