using System.Globalization;
using System.Text.Json;

if (args is not [string sources, string unreachedFile, .. string[] results] || results.Length == 0)
{
    Console.Error.WriteLine("Dimp.Coverage SOURCES UNREACHED RESULTS…: sums results of coverlet by folder, and writes a list of the lines that were not reached. See coverage/run.");
    return 2;
}

// What one test program reaches, another need not.
var lines = new Dictionary<(string File, int Line), bool>();
var branches = new Dictionary<(string File, string Method, string Branch), bool>();
foreach (string result in results)
{
    using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(result));
    foreach (JsonProperty file in document.RootElement.EnumerateObject().SelectMany(static module => module.Value.EnumerateObject()))
    {
        // The generator writes its files elsewhere.
        string name = Path.GetRelativePath(sources, file.Name).Replace('\\', '/');
        if (name.StartsWith("..", StringComparison.Ordinal) || name.Contains("/obj/", StringComparison.Ordinal))
        {
            continue;
        }
        foreach (JsonProperty method in file.Value.EnumerateObject().SelectMany(static type => type.Value.EnumerateObject()))
        {
            foreach (JsonProperty line in method.Value.GetProperty("Lines").EnumerateObject())
            {
                Add(lines, (name, int.Parse(line.Name, CultureInfo.InvariantCulture)), line.Value);
            }
            foreach (JsonElement branch in method.Value.GetProperty("Branches").EnumerateArray())
            {
                Add(branches, (name, method.Name, $"{branch.GetProperty("Offset")}:{branch.GetProperty("Ordinal")}"), branch.GetProperty("Hits"));
            }
        }
    }
}

Console.WriteLine("| folder | lines | reached | branches | reached |");
Console.WriteLine("|---|---|---|---|---|");
foreach (string folder in lines.Keys.Select(static one => FolderOf(one.File)).Distinct().Order(StringComparer.Ordinal))
{
    Print(folder, one => one == folder);
}
foreach (string project in lines.Keys.Select(static one => one.File.Split('/')[0]).Distinct().Order(StringComparer.Ordinal))
{
    Print($"**{project}**", one => one.Split('/')[0] == project);
}
File.WriteAllLines(unreachedFile, lines.Where(static one => !one.Value).Select(static one => one.Key).Order().Select(static one => $"{one.File}:{one.Line}"));
return 0;

void Print(string label, Func<string, bool> isIn)
{
    bool[] reachedLines = [.. lines.Where(one => isIn(FolderOf(one.Key.File))).Select(static one => one.Value)];
    bool[] reachedBranches = [.. branches.Where(one => isIn(FolderOf(one.Key.File))).Select(static one => one.Value)];
    Console.WriteLine($"| {label} | {reachedLines.Length} | {Percent(reachedLines)} | {reachedBranches.Length} | {Percent(reachedBranches)} |");
}

static void Add<TKey>(Dictionary<TKey, bool> reached, TKey key, JsonElement hits) where TKey : notnull =>
    reached[key] = reached.GetValueOrDefault(key) || hits.GetInt32() > 0;

// "Dimp.Generated/Json"
static string FolderOf(string file) => string.Join('/', file.Split('/')[..^1].Take(2));

static string Percent(bool[] all) =>
    all.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * all.Count(static one => one) / all.Length:F1} %");
