using System.Text.Json;
using Dimp.Tests.Grammar;
using Dimp.Tests.Model;

namespace Dimp.Fuzz;

/// <summary>What is done with an input. A disagreement is an exception.</summary>
internal static class Harness
{
    internal static readonly IReadOnlyDictionary<string, Action<byte[]>> All = new Dictionary<string, Action<byte[]>>
    {
        ["reader"] = CompareReaders,
        ["edits"] = RunEdits,
        ["profiles"] = WriteAndReadProfiles,
    };

    /// <summary>The input is a message: it is accepted, refused and read as by the framework's reader.</summary>
    private static void CompareReaders(byte[] input)
    {
        GrammarAssert.Agrees(input);
        if (ReferenceReader.Accepts(input))
        {
            Assert.Equal(HasUniqueKeys(input), WireMap.TryParse(input, new WireOptions { AllowDuplicateKeys = false }, out _, out _));
        }
    }

    /// <summary>The input is a program: it sees the same in the engine and in the model after every step.</summary>
    private static void RunEdits(byte[] input)
    {
        var program = new ProgramReader(input);
        var run = new ModelRun(program.ReadObject(), program.ReadObject(), log: null);
        while (program.TryReadStep(out Step step))
        {
            run.Take(step);
        }
        run.CompareEverything();
    }

    /// <summary>The input is a message: written for other peers, it reads as before; written so again, it says the same.</summary>
    private static void WriteAndReadProfiles(byte[] input)
    {
        if (!Boxes.Default.TryParse(input, ShortAllowed, out Box? box, out _))
        {
            return;
        }
        string before = box.ToJson();
        string legacy = box.ToJson(WireProfile.Legacy);
        Box old = Boxes.Default.Parse(legacy);
        Assert.Equal(Properties(box), Properties(old));
        Assert.Equal(old, Boxes.Default.Parse(old.ToJson(WireProfile.Legacy)));
        // No key has a short name any more, so none is there under both.
        Box back = Boxes.Default.Parse(box.ToJson(WireProfile.Short), ShortAllowed);
        Assert.Equal(box, back);
        Assert.Equal(before, box.ToJson());
    }

    private static readonly WireOptions ShortAllowed = new() { AllowShortKeys = true };

    private static object?[] Properties(Box box) =>
    [
        box.GetType(), box.Text, box.Size, box.Owner, box.Kind, box.Flag, box.Rate, box.Clock.White, box.Clock.Label, box.Spare?.Black, box.Spare?.Label,
        box.Inner?.Owner, box.Inner?.Kind, string.Join('\0', box.Tags ?? []), string.Join('\0', box.Words), string.Join('\0', box.Clocks.Select(static clock => clock.Label)),
    ];

    private static bool HasUniqueKeys(byte[] json)
    {
        try
        {
            JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
