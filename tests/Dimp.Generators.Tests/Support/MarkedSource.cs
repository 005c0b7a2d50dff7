using System.Text;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// Source in which <c>{|DIMP010:Number|}</c> says that a diagnostic is expected, and under which text; several of them
/// as <c>{|DIMP011,CS9248:Number|}</c>.
/// </summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<Mark> Expected)
{
    private const string Start = "{|";
    private const string End = "|}";

    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        List<Mark> expected = [];
        var open = new Stack<(string[] Ids, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith(Start, StringComparison.Ordinal))
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + Start.Length)..colon].Split(','), text.Length));
                i = colon;
            }
            else if (open.Count > 0 && marked.AsSpan(i).StartsWith(End, StringComparison.Ordinal))
            {
                (string[] ids, int start) = open.Pop();
                expected.AddRange(ids.Select(id => new Mark(start, id, text.ToString(start, text.Length - start))));
                i += End.Length - 1;
            }
            else
            {
                text.Append(marked[i]);
            }
        }
        return new MarkedSource(text.ToString(), [.. expected.Order()]);
    }
}
