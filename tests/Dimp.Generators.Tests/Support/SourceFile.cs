namespace Dimp.Generators.Tests.Support;

internal sealed record SourceFile(string Path, string Text);
