namespace Dimp.Protocol.Tests.Profiles;

/// <summary>A recorded row from which ours differs on purpose.</summary>
/// <param name="Case">The row and, where only a part of it is meant, that part after a point.</param>
/// <param name="Ours">What ours says instead; <c>null</c> for the same keys in another order.</param>
/// <param name="Reason">Why.</param>
internal sealed record ProfileDifference(string Case, string? Ours, string Reason);
