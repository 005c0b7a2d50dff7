using System.Text;

namespace Dimp;

/// <summary>A key from the program, in all the forms that lookup and writing need.</summary>
internal sealed class WireKey
{
    internal WireKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonString.ThrowIfIllFormed(text);
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        var output = new JsonOutput(new byte[Utf8.Length + 4], 0);
        output.Append((byte)',');
        IsEscaped = output.AppendQuoted(text);
        output.Append((byte)':');
        Written = output.Length == output.Buffer.Length ? output.Buffer : output.Written.ToArray();
        Pattern = PackedIndex.PatternOf(Utf8);
    }

    internal string Text { get; }

    internal byte[] Utf8 { get; }

    /// <summary>What a <see cref="PackedIndex"/> looks for.</summary>
    internal ulong Pattern { get; }

    /// <summary>The key as JSON writes it between two values: a comma, the key in quotes, a colon.</summary>
    internal byte[] Written { get; }

    /// <summary>Whether a <see cref="PackedIndex"/> can hold it.</summary>
    internal bool CanBePacked => Utf8.Length <= PackedEntry.LongestKey && !IsEscaped;

    /// <summary>Whether it is written with escapes.</summary>
    internal bool IsEscaped { get; }
}
