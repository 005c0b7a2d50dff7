using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Dimp;

/// <summary>Why the body of a request is no message.</summary>
/// <param name="Status">The status code to answer with.</param>
/// <param name="Detail">The reason, as a sentence for a developer.</param>
/// <param name="Offset">Where, in bytes from the beginning of the message; <c>null</c> where it is no place in it.</param>
internal sealed record BodyRefusal(int Status, string Detail, int? Offset = null)
{
    /// <summary>What a refusal may be answered with.</summary>
    internal static IReadOnlyList<int> Statuses { get; } =
        [StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType];

    /// <summary>It may come before a message, and is no part of it.</summary>
    internal static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    /// <summary>What the head of a request says already; <c>null</c> where the body has to be read.</summary>
    internal static BodyRefusal? OfHead(HttpRequest request, int maxBytes) =>
        !IsJson(request) ? new(StatusCodes.Status415UnsupportedMediaType, "The body has to be JSON in UTF-8: application/json.")
        : request.ContentLength > maxBytes + (long)ByteOrderMark.Length ? TooLong(maxBytes)
        : null;

    internal static BodyRefusal TooLong(int maxBytes) =>
        new(StatusCodes.Status413PayloadTooLarge, $"The message is longer than {maxBytes} bytes.");

    /// <remarks>
    /// A place in a message is always an <see cref="int"/>, and problem documents are written natively with the types that they have
    /// themselves, which a <see cref="long"/> is not.
    /// </remarks>
    internal static BodyRefusal NoMessage(WireError error) =>
        new(StatusCodes.Status400BadRequest, error.Message, checked((int)error.ByteOffset));

    internal IResult ToResult() => TypedResults.Problem(
        Detail, statusCode: Status, extensions: Offset is { } offset ? [new KeyValuePair<string, object?>("offset", offset)] : null);

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType()
        && MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
