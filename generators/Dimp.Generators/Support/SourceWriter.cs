using System.Text;

namespace Dimp.Generators.Support;

/// <summary>Writes lines of C#, indented by the number of open braces.</summary>
/// <param name="services">The prefix of the name of a type that only generated code uses.</param>
internal sealed class SourceWriter(string services)
{
    private const int Width = 130;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isInside;

    public string Services => services;

    public void Line()
    {
        _text.Append('\n');
        _isInside = false;
    }

    /// <summary>Writes a line, or several.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            _text.Append(' ', 4 * _depth).Append(line).Append('\n');
        }
        _isInside = true;
    }

    /// <summary>Writes a blank line, except directly after an opening brace.</summary>
    public void Separate()
    {
        if (_isInside)
        {
            Line();
        }
    }

    public void Open(string header)
    {
        Line(header);
        Open();
    }

    public void Open()
    {
        Line("{");
        _depth++;
        _isInside = false;
    }

    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>Writes the items between two texts: on one line, or each on its own line if that would be too long.</summary>
    public void List(string start, IReadOnlyList<string> items, string end)
    {
        string line = start + string.Join(", ", items) + end;
        if (Fits(line))
        {
            Line(line);
            return;
        }
        Line(start);
        Indent();
        for (int i = 0; i < items.Count; i++)
        {
            Line(items[i] + (i < items.Count - 1 ? "," : end));
        }
        Unindent();
    }

    /// <summary>
    /// Writes an object creation with its initializer: on one line, or each option on its own line if that would be too
    /// long.
    /// </summary>
    public void Creation(string creation, IReadOnlyList<string> options, string end)
    {
        string text = options.Count == 0 ? creation + end : $"{creation} {{ {string.Join(", ", options)} }}{end}";
        if (options.Count == 0 || Fits(text.Substring(creation.LastIndexOf('\n') + 1)))
        {
            Line(text);
            return;
        }
        Open(creation);
        foreach (string option in options)
        {
            Line(option + ",");
        }
        Close("}" + end);
    }

    /// <summary>The items as arguments, as many on a line as fit.</summary>
    public static string Fill(IReadOnlyList<string> items)
    {
        const int space = 3 * Width / 4;
        string line = string.Join(", ", items);
        if (line.Length <= space)
        {
            return line;
        }
        var text = new StringBuilder();
        int length = space;
        foreach (string item in items)
        {
            text.Append(text.Length == 0 ? "" : ",");
            length += item.Length + 2;
            if (length > space)
            {
                text.Append("\n    ");
                length = item.Length;
            }
            else
            {
                text.Append(' ');
            }
            text.Append(item);
        }
        return text.ToString();
    }

    /// <summary>Whether the text is one line that fits at the current indentation.</summary>
    public bool Fits(string text) => (4 * _depth) + text.Length <= Width && !text.Contains('\n');

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    public override string ToString() => _text.ToString();
}
