namespace Dimp.Generators.Support;

/// <summary>Makes names unique.</summary>
internal sealed class NameSet(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];

    public string Add(string wanted)
    {
        string name = wanted;
        for (int number = 2; !_taken.Add(name); number++)
        {
            name = $"{wanted}{number}";
        }
        return name;
    }
}
