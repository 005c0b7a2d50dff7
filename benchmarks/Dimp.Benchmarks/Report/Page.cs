namespace Dimp.Benchmarks.Report;

/// <summary>docs/performance.md. The text between its markers is generated, and the rest is written by hand.</summary>
internal sealed class Page
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "performance.md");

    private string _text = File.ReadAllText(Path);

    public void Replace(string part, string content)
    {
        string begin = $"<!-- begin {part} -->\n";
        string end = $"<!-- end {part} -->";
        int from = _text.IndexOf(begin, StringComparison.Ordinal);
        int to = _text.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"docs/performance.md has no place for its {part}.");
        }
        _text = $"{_text[..from]}{begin}{content.ReplaceLineEndings("\n").TrimEnd()}\n{_text[to..]}";
    }

    public void Save() => File.WriteAllText(Path, _text);
}
