using System.Text;

namespace Dimp.Generators.Support;

/// <summary>Writes lines of C# at the depth of the braces that are open.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isInside;

    public void Line()
    {
        _text.Append('\n');
        _isInside = false;
    }

    public void Line(string line)
    {
        _text.Append(' ', 4 * _depth).Append(line).Append('\n');
        _isInside = true;
    }

    public void Summary(string text) => Line($"/// <summary>{text}</summary>");

    /// <summary>Leaves a line blank, unless there is nothing in the braces yet from which to keep apart.</summary>
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
        Line("{");
        _depth++;
        _isInside = false;
    }

    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>Writes a collection expression, an item to a line.</summary>
    public void List(IEnumerable<string> items, string end)
    {
        Line("[");
        _depth++;
        foreach (string item in items)
        {
            Line(item + ",");
        }
        _depth--;
        Line(end);
    }

    public void Indent() => _depth++;

    public void Unindent() => _depth--;

    public override string ToString() => _text.ToString();
}
