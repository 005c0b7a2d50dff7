using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Dimp.Protocol;

/// <summary>What values that are text have in common, where the framework reads and writes them.</summary>
internal static class ValueText
{
    internal static bool TryDecode(ReadOnlySpan<byte> utf8Text, [NotNullWhen(true)] out string? text)
    {
        text = Utf8.IsValid(utf8Text) ? Encoding.UTF8.GetString(utf8Text) : null;
        return text is not null;
    }

    internal static bool TryFormat(string text, Span<char> destination, out int charsWritten)
    {
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten == text.Length;
    }
}
