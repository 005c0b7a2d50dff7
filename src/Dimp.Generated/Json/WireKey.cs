using System.Text;

namespace Dimp;

/// <summary>A key from the program, in all the forms that lookup and writing need.</summary>
internal sealed class WireKey
{
    private const int LongestKept = 64;

    // Programs set few different keys again and again. A key that takes the place of another one costs time only, and every thread
    // that sees a key sees all of it.
    private static readonly WireKey?[] Recent = new WireKey?[64];

    internal WireKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        JsonString.ThrowIfIllFormed(key);
        Text = key;
        // Most keys are ASCII, so that the buffer has the length of what is written.
        var output = new JsonOutput(new byte[key.Length + 4], 0);
        output.Append((byte)',');
        IsEscaped = output.AppendQuoted(key);
        output.Append((byte)':');
        Written = output.Length == output.Buffer.Length ? output.Buffer : output.Written.ToArray();
        Utf8 = IsEscaped ? Encoding.UTF8.GetBytes(key) : Written.AsSpan(2, Written.Length - 4).ToArray();
        Pattern = PackedIndex.PatternOf(Utf8);
        Bit = PackedEntry.BitOf(Pattern);
    }

    /// <summary>The key that was made for the same text before, or a new one.</summary>
    internal static WireKey Of(string text)
    {
        if (text is not { Length: > 0 and <= LongestKept })
        {
            return new WireKey(text);
        }
        ref WireKey? known = ref Recent[((text.Length * 11) + (text[0] * 5) + text[^1]) % Recent.Length];
        return known is { } key && key.Text == text ? key : known = new WireKey(text);
    }

    internal string Text { get; }

    internal byte[] Utf8 { get; }

    /// <summary>What a <see cref="PackedIndex"/> looks for.</summary>
    internal ulong Pattern { get; }

    /// <summary>One bit of 64. See <see cref="PackedIndex.KeyBits"/>.</summary>
    internal ulong Bit { get; }

    /// <summary>The key as JSON writes it between two values: a comma, the key in quotes, a colon.</summary>
    internal byte[] Written { get; }

    /// <summary>Whether a <see cref="PackedIndex"/> can hold it.</summary>
    internal bool CanBePacked => Utf8.Length <= PackedEntry.LongestKey && !IsEscaped;

    /// <summary>Whether it is written with escapes.</summary>
    internal bool IsEscaped { get; }
}
