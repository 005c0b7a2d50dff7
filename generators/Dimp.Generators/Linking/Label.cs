namespace Dimp.Generators.Linking;

/// <summary>A text and its length in UTF-8.</summary>
internal sealed record Label(string Text, int Length);
