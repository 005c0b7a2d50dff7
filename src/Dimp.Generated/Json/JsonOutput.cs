using System.Text;

namespace Dimp;

/// <summary>A growing buffer for JSON output.</summary>
internal struct JsonOutput(byte[] buffer, int length)
{
    internal byte[] Buffer { get; private set; } = buffer;

    internal int Length { get; private set; } = length;

    internal readonly ReadOnlySpan<byte> Written => Buffer.AsSpan(0, Length);

    internal void Append(byte value)
    {
        Reserve(1);
        Buffer[Length++] = value;
    }

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(Buffer.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Room for at least so many bytes; <see cref="Advance"/> appends those that were written there.</summary>
    internal Span<byte> GetSpan(int length)
    {
        Reserve(length);
        return Buffer.AsSpan(Length);
    }

    internal void Advance(int count) => Length += count;

    /// <summary>Appends a string in quotes. It escapes only the quote, the backslash and control characters.</summary>
    /// <returns>Whether any character was escaped.</returns>
    internal bool AppendQuoted(string text)
    {
        int start = Length;
        // Most characters become one byte, and nearly all strings need no escapes, so that case is tried first.
        Reserve(text.Length + 2);
        Buffer[Length++] = (byte)'"';
        AppendUtf8(text);
        if (JsonBytes.SkipText(Written, start + 1) == Length)
        {
            Append((byte)'"');
            return false;
        }
        Length = start + 1;
        AppendEscaped(text);
        Append((byte)'"');
        return true;
    }

    private void AppendEscaped(ReadOnlySpan<char> text)
    {
        for (int stop; (stop = text.IndexOfAny(JsonString.Escaped)) >= 0; text = text[(stop + 1)..])
        {
            AppendUtf8(text[..stop]);
            Append(JsonString.EscapeOf(text[stop]));
        }
        AppendUtf8(text);
    }

    private void AppendUtf8(ReadOnlySpan<char> text)
    {
        int written;
        while (!Encoding.UTF8.TryGetBytes(text, Buffer.AsSpan(Length), out written))
        {
            Reserve(Encoding.UTF8.GetByteCount(text));
        }
        Length += written;
    }

    private void Reserve(int more)
    {
        if (Buffer.Length - Length < more)
        {
            // If an array cannot be as long, this is an OutOfMemoryException, as in the collections of the framework.
            byte[] larger = new byte[Math.Max((long)Length + more, Math.Min(2L * Length, Array.MaxLength))];
            Written.CopyTo(larger);
            Buffer = larger;
        }
    }
}
