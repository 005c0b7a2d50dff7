using Station.Protocol;

namespace Station.Routing;

/// <summary>Why a request is not carried out.</summary>
/// <param name="Reason">For programs.</param>
/// <param name="Text">For people.</param>
internal sealed record Refusal(RefusalReason Reason, string Text);
