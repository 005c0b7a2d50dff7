namespace Dimp.Protocol.Tests.Recorded;

/// <summary>A recorded value that ours differs from on purpose.</summary>
/// <param name="Case">The row and, after a point, what in it differs.</param>
/// <param name="Ours">What ours is instead.</param>
/// <param name="Reason">Why.</param>
internal sealed record Difference(string Case, string Ours, string Reason);
