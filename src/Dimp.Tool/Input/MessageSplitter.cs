using System.Buffers;
using System.Text.Json;

namespace Dimp.Tool.Input;

/// <summary>A message at the beginning of some bytes.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length; 0 if there is none before <paramref name="End"/>.</param>
/// <param name="End">Where the next one may begin.</param>
/// <param name="LinesBefore">How many lines end before <paramref name="Start"/>.</param>
/// <param name="Lines">How many lines end before <paramref name="End"/>.</param>
internal readonly record struct Part(int Start, int Length, int End, int LinesBefore, int Lines)
{
    /// <summary>Whether the bytes are enough.</summary>
    internal bool IsComplete => End > 0;
}

/// <summary>Finds out where messages begin and end, without checking what is in them.</summary>
internal static class MessageSplitter
{
    private static readonly SearchValues<byte> Brackets = SearchValues.Create("{}[]\""u8);
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> Between = SearchValues.Create(" \t\r\n,[]"u8);

    /// <summary>After so many bytes without a message on a line of its own, no more are looked at.</summary>
    private const int Enough = 64 * 1024;

    /// <summary>
    /// Whether each message is on a line of its own: the first one is, or, if the beginning is broken, one of the first lines is a
    /// whole object.
    /// </summary>
    /// <returns>The answer; <c>null</c> if more bytes are needed.</returns>
    internal static bool? IsByLine(ReadOnlySpan<byte> beginning, bool isCompleted)
    {
        if (beginning.TrimStart(" \t\r\n"u8) is [(byte)'[', ..])
        {
            return false;
        }
        Part first = Value(beginning, isCompleted: false);
        if (first.Length > 0 && IsObject(beginning.Slice(first.Start, first.Length)))
        {
            ReadOnlySpan<byte> after = beginning[first.End..].TrimStart(" \t\r"u8);
            return after.IsEmpty && !isCompleted ? null
                : (after.IsEmpty || after[0] == '\n') && !beginning.Slice(first.Start, first.Length).Contains((byte)'\n');
        }
        return !isCompleted && beginning.Length < Enough ? null : HasMessageOnLine(beginning, isCompleted);
    }

    private static bool HasMessageOnLine(ReadOnlySpan<byte> beginning, bool isCompleted)
    {
        while (Line(beginning, isCompleted) is { IsComplete: true } line)
        {
            if (IsObject(beginning.Slice(line.Start, line.Length)))
            {
                return true;
            }
            beginning = beginning[line.End..];
        }
        return false;
    }

    internal static Part Line(ReadOnlySpan<byte> bytes, bool isCompleted)
    {
        int lineFeed = bytes.IndexOf((byte)'\n');
        if (lineFeed < 0 && !(isCompleted && bytes.Length > 0))
        {
            return default;
        }
        ReadOnlySpan<byte> line = lineFeed < 0 ? bytes : bytes[..lineFeed];
        ReadOnlySpan<byte> text = line.TrimStart(" \t\r"u8);
        int start = line.Length - text.Length;
        int length = text.TrimEnd(" \t\r"u8).Length;
        return lineFeed < 0 ? new Part(start, length, bytes.Length, 0, 0) : new Part(start, length, lineFeed + 1, 0, 1);
    }

    /// <summary>The next value: an object, or else everything up to the end of the line, which is no message.</summary>
    internal static Part Value(ReadOnlySpan<byte> bytes, bool isCompleted)
    {
        int start = bytes.IndexOfAnyExcept(Between);
        int linesBefore = LinesIn(start < 0 ? bytes : bytes[..start]);
        if (start < 0)
        {
            return new Part(0, 0, bytes.Length, linesBefore, linesBefore);
        }
        if (bytes[start] != '{')
        {
            Part line = Line(bytes[start..], isCompleted);
            return line.IsComplete ? new Part(start, line.Length, start + line.End, linesBefore, linesBefore + line.Lines) : default;
        }
        int end = EndOfObject(bytes, start);
        if (end >= 0 || isCompleted)
        {
            end = end < 0 ? bytes.Length : end;
            return new Part(start, end - start, end, linesBefore, linesBefore + LinesIn(bytes[start..end]));
        }
        return default;
    }

    /// <summary>Where an object ends; -1 if it does not.</summary>
    private static int EndOfObject(ReadOnlySpan<byte> bytes, int start)
    {
        int depth = 0;
        for (int at = start; bytes[at..].IndexOfAny(Brackets) is var next and >= 0;)
        {
            at += next + 1;
            switch (bytes[at - 1])
            {
                case (byte)'"' when StringLength(bytes[at..]) is var length:
                    at = length < 0 ? bytes.Length : at + length;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }
            if (depth == 0)
            {
                return at;
            }
        }
        return -1;
    }

    private static int LinesIn(ReadOnlySpan<byte> bytes) => bytes.Count((byte)'\n');

    /// <summary>The length of a string after its opening quote, its closing quote included; -1 if it does not end.</summary>
    private static int StringLength(ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; ;)
        {
            int next = bytes[at..].IndexOfAny(StringEnds);
            if (next < 0)
            {
                return -1;
            }
            at += next + 1;
            if (bytes[at - 1] == '"')
            {
                return at;
            }
            if (++at > bytes.Length)
            {
                return -1;
            }
        }
    }

    private static bool IsObject(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', ..])
        {
            return false;
        }
        try
        {
            var reader = new Utf8JsonReader(text);
            reader.Read();
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
