using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>One message of many, from a line, a frame or a WebSocket: the record, or the error.</summary>
/// <typeparam name="TRecord">The root of the records.</typeparam>
/// <param name="Record">The record; <c>null</c> when the message was refused.</param>
/// <param name="Error">Why the message was refused; <c>null</c> when it was not.</param>
/// <param name="Utf8Json">
/// The received bytes, without line breaks or lengths. The record keeps them, so they must not be written to. They are
/// empty when the message was too long: the rest of such a message is passed over when the next one is asked for.
/// </param>
public readonly record struct WireLine<TRecord>(TRecord? Record, WireError? Error, ReadOnlyMemory<byte> Utf8Json) where TRecord : WireRecord
{
    /// <summary>Whether there is a record. If not, there is an error.</summary>
    [MemberNotNullWhen(true, nameof(Record))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsMessage => Record is not null;
}
