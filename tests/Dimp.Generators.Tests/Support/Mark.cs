using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Tests.Support;

/// <summary>Where a diagnostic is, which one, and what text is under it.</summary>
internal sealed record Mark(int Start, string Id, string Text) : IComparable<Mark>
{
    public static Mark Of(Diagnostic diagnostic) => new(
        diagnostic.Location.SourceSpan.Start,
        diagnostic.Id,
        diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "");

    public int CompareTo(Mark? other) =>
        (Start, Text.Length).CompareTo((other!.Start, other.Text.Length)) is var order and not 0
            ? order
            : string.CompareOrdinal(Id, other.Id);
}
