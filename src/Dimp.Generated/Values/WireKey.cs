using System.Text;

namespace Dimp;

/// <summary>A key as the program says it, in every form that looking up and writing need.</summary>
internal sealed class WireKey
{
    internal WireKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        JsonString.ThrowIfIllFormed(text);
        Text = text;
        Utf8 = Encoding.UTF8.GetBytes(text);
        var output = new JsonOutput();
        output.AppendQuoted(text);
        Quoted = output.Written.ToArray();
        output.Dispose();
    }

    internal string Text { get; }

    internal byte[] Utf8 { get; }

    /// <summary>The key as JSON writes it, quotes included.</summary>
    internal byte[] Quoted { get; }
}
