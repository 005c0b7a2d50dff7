using Dimp;
using Dimp.Protocol;

namespace Handshake;

/// <summary>The station did not answer as it must.</summary>
internal sealed class UnexpectedAnswerException(string expected, WireLine<Content>? answer)
    : Exception($"The client expected {expected}, but {(answer is null ? "the station hung up" : $"got {ShownLine.Of(answer.Value).Shorten(ShownLine.ShortLength)}")}.");
