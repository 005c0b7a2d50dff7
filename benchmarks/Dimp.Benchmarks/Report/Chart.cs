using System.Globalization;
using System.Security;
using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Report;

/// <summary>
/// docs/performance.svg: a bar for each ratio, a line where the rival is, and marks for what is demanded and hoped for.
/// Its colours lie between white and black, since it does not know on which of them it is shown.
/// </summary>
internal sealed class Chart
{
    private const int Left = 440;
    private const int Right = 900;
    private const int Top = 58;
    private const int Step = 24;
    private const string Ink = "#768390";
    private const string Met = "#2f81f7";
    private const string Missed = "#db6d28";

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "performance.svg");

    private readonly List<string> _lines = [];
    private readonly double _largest;

    private Chart(IReadOnlyList<Ratio> ratios)
    {
        _largest = ratios.Max(static ratio => Math.Max(ratio.Value, ratio.Must ?? 1));
        int bottom = Top + (ratios.Count * Step);
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Right + 60} {bottom + 8}" font-family="sans-serif" font-size="13" fill="{Ink}">""");
        Add($"<title>Dimp.Generated beside its rivals, as ratios of ours to theirs</title>");
        AddText(8, 20, "start", "Ours / theirs: the shorter, the less we need");
        AddDemanded(Left, 6);
        AddText(Left + 8, 20, "start", "demanded");
        AddAim(Left + 100, 6);
        AddText(Left + 110, 20, "start", "aim");
        AddText(X(1), Top - 12, "middle", "the rival");
        for (int i = 0; i < ratios.Count; i++)
        {
            AddBar(ratios[i], Top + (i * Step));
        }
        Add($"""<path d="M{X(1)} {Top - 6}V{bottom}" stroke="{Ink}"/>""");
        Add($"</svg>");
    }

    public static void Save(IReadOnlyList<Ratio> ratios) =>
        File.WriteAllText(Path, string.Concat(new Chart(ratios)._lines.Select(static line => line + "\n")));

    private void AddBar(Ratio ratio, int y)
    {
        double end = X(ratio.Value);
        AddText(Left - 10, y + 12, "end", ratio.Name);
        Add($"""<rect x="{Left}" y="{y}" width="{end - Left:0.#}" height="14" fill="{(ratio.Value <= ratio.Must ? Met : Missed)}"/>""");
        if (ratio is { Must: { } must, Aim: { } aim })
        {
            AddDemanded(X(must), y);
            AddAim(X(aim), y);
            end = Math.Max(end, X(must));
        }
        AddText(end + 8, y + 12, "start", Figure.OfRatio(ratio.Value));
    }

    private void AddDemanded(double x, int y) => Add($"""<path d="M{x} {y - 2}v18" stroke="{Ink}" stroke-width="3"/>""");

    private void AddAim(double x, int y) => Add($"""<circle cx="{x}" cy="{y + 7}" r="3.5" fill="none" stroke="{Ink}" stroke-width="2"/>""");

    private void AddText(double x, int y, string anchor, string text) =>
        Add($"""<text x="{x}" y="{y}" text-anchor="{anchor}">{SecurityElement.Escape(text)}</text>""");

    private void Add(FormattableString line) => _lines.Add(line.ToString(CultureInfo.InvariantCulture));

    private double X(double ratio) => Math.Round(Left + (ratio / _largest * (Right - Left)), 1);
}
