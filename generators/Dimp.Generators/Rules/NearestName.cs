namespace Dimp.Generators.Rules;

/// <summary>Finds the intended name of a misspelled one.</summary>
internal static class NearestName
{
    /// <summary>The name with the smallest edit distance, if enough of the word is unchanged.</summary>
    public static string? Find(string written, IEnumerable<string> known) => known
        .Select(name => (Name: name, Edits: Edits(written.ToLowerInvariant(), name.ToLowerInvariant())))
        .Where(candidate => 2 * candidate.Edits <= Math.Max(2, written.Length) && candidate.Edits < written.Length)
        .OrderBy(static candidate => candidate.Edits)
        .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
        .FirstOrDefault().Name;

    /// <summary>The name that differs in one letter, in two if it is long, or only in case and word separators.</summary>
    public static string? FindVeryNear(string written, IEnumerable<string> known) => known
        .Select(name => (Name: name, Edits: Edits(Letters(written), Letters(name))))
        .Where(candidate => candidate.Edits <= Math.Min(2, Letters(written).Length / 4))
        .OrderBy(static candidate => candidate.Edits)
        .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
        .FirstOrDefault().Name;

    private static string Letters(string name) =>
        string.Concat(name.Where(static character => character is not ('_' or '-' or '.' or ' '))).ToLowerInvariant();

    /// <summary>The edit distance: the number of letters to insert, remove or replace.</summary>
    private static int Edits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }
        return row[to.Length];
    }
}
