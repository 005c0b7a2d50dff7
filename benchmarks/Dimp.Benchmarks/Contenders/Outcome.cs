namespace Dimp.Benchmarks.Contenders;

/// <summary>What comes out of a piece of work: what was read, what was written.</summary>
internal readonly record struct Outcome(string? Text = null, int Number = 0, byte[]? Bytes = null);
