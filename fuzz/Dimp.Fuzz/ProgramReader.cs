using Dimp.Tests.Model;

namespace Dimp.Fuzz;

/// <summary>Reads a program of edits from bytes: two messages of the model, and what is done to them. Every input is a program.</summary>
internal sealed class ProgramReader(byte[] input)
{
    private const int MostEntries = 8;
    private const int MostNestedEntries = 3;
    private const int MostSteps = 60;
    private const int Levels = 3;

    private static readonly string[] Spaces = ["", "", "", " ", "\n", "\t "];

    private int _position;
    private int _steps;

    internal string ReadObject() => ReadObject(Levels);

    internal bool TryReadStep(out Step step)
    {
        bool isThere = _position < input.Length && _steps++ < MostSteps;
        step = isThere ? new Step(Next(), Next(), NextWide(), NextWide()) : default;
        return isThere;
    }

    private string ReadObject(int level)
    {
        int count = Next((level == Levels ? MostEntries : MostNestedEntries) + 1);
        return $"{Space()}{{{string.Join(',', Enumerable.Range(0, count).Select(_ => $"{ReadKey()}{Space()}:{ReadValue(level - 1)}"))}{Space()}}}";
    }

    private string ReadList(int level) =>
        $"[{Space()}{string.Join(',', Enumerable.Range(0, Next(MostNestedEntries + 1)).Select(_ => ReadValue(level - 1)))}]";

    /// <summary>A key, whose first letter may be escaped.</summary>
    private string ReadKey()
    {
        int choice = NextWide();
        string key = ModelJson.Keys[choice % ModelJson.Keys.Count];
        return choice >= 0x8000 && key.Length > 0 && char.IsAsciiLetter(key[0])
            ? $"\"\\u{(int)key[0]:x4}{ModelText.Quote(key[1..])[1..]}"
            : ModelText.Quote(key);
    }

    private string ReadValue(int level) => (level < 0 ? 0 : Next(4)) switch
    {
        1 => ReadObject(level),
        2 => ReadList(level),
        _ => Space() + Scalar.All[Next(Scalar.All.Count)].Json,
    };

    private string Space() => Spaces[Next(Spaces.Length)];

    /// <summary>The next byte; 0 after the end.</summary>
    private int Next() => _position < input.Length ? input[_position++] : 0;

    private int Next(int count) => Next() % count;

    private int NextWide() => (Next() << 8) | Next();
}
