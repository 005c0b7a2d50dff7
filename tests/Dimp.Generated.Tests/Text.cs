using System.Text;

namespace Dimp.Tests;

internal static class Text
{
    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    internal static string String(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
