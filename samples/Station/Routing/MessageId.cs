using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Station;

/// <summary>
/// By which a message is recognized that is sent again: a hash of its sender, receiver and signature. Sender and receiver
/// belong to it: a group's messages to its members have one signature, and nobody may occupy the signature of somebody else.
/// </summary>
internal readonly record struct MessageId(UInt128 Hash)
{
    /// <returns><c>null</c> when there is no signature.</returns>
    public static MessageId? Of(string sender, string receiver, string? signature)
    {
        if (string.IsNullOrEmpty(signature))
        {
            return null;
        }
        byte[] text = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(sender.Length + receiver.Length + signature.Length + 2));
        Utf8.TryWrite(text, $"{sender}\n{receiver}\n{signature}", out int length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(text);
        return new MessageId(BinaryPrimitives.ReadUInt128BigEndian(hash));
    }

    public static MessageId? Parse(string? text) =>
        UInt128.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out UInt128 hash) ? new MessageId(hash) : null;

    public override string ToString() => Hash.ToString("x32", CultureInfo.InvariantCulture);
}
