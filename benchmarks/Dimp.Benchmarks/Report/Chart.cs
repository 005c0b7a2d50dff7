using System.Globalization;
using System.Security;
using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Report;

/// <summary>
/// docs/performance.svg: a bar for each ratio, a line where the rival is, and another colour where the rival needs less.
/// Its colours lie between white and black, since it does not know on which of them it is shown.
/// </summary>
internal sealed class Chart
{
    private const int Left = 440;
    private const int Right = 900;
    private const int Top = 58;
    private const int Step = 24;
    private const string Line = "#768390";
    private const string Less = "#2f81f7";
    private const string More = "#db6d28";

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "performance.svg");

    private readonly List<string> _lines = [];
    private readonly double _largest;

    private Chart(IReadOnlyList<Ratio> ratios)
    {
        _largest = Math.Max(1, ratios.Max(static ratio => ratio.Value));
        int bottom = Top + (ratios.Count * Step);
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Right + 60} {bottom + 8}" font-family="sans-serif" font-size="13" fill="{Line}">""");
        Add($"<title>Dimp.Generated beside its rivals, as ratios of ours to theirs</title>");
        AddText(8, 20, "start", "Ours / theirs: the shorter, the less we need");
        AddText(X(1), Top - 12, "middle", "the rival");
        for (int i = 0; i < ratios.Count; i++)
        {
            AddBar(ratios[i], Top + (i * Step));
        }
        Add($"""<path d="M{X(1)} {Top - 6}V{bottom}" stroke="{Line}"/>""");
        Add($"</svg>");
    }

    public static void Save(IReadOnlyList<Ratio> ratios) =>
        File.WriteAllText(Path, string.Concat(new Chart(ratios)._lines.Select(static line => line + "\n")));

    private void AddBar(Ratio ratio, int y)
    {
        double end = X(ratio.Value);
        AddText(Left - 10, y + 12, "end", ratio.Name);
        Add($"""<rect x="{Left}" y="{y}" width="{end - Left:0.#}" height="14" fill="{(ratio.Value <= 1 ? Less : More)}"/>""");
        AddText(end + 8, y + 12, "start", Figure.OfRatio(ratio.Value));
    }

    private void AddText(double x, int y, string anchor, string text) =>
        Add($"""<text x="{x}" y="{y}" text-anchor="{anchor}">{SecurityElement.Escape(text)}</text>""");

    private void Add(FormattableString line) => _lines.Add(line.ToString(CultureInfo.InvariantCulture));

    private double X(double ratio) => Math.Round(Left + (ratio / _largest * (Right - Left)), 1);
}
