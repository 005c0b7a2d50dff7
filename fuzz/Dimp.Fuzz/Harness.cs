using System.Text.Json;
using Dimp.Tests.Grammar;
using Dimp.Tests.Model;

namespace Dimp.Fuzz;

/// <summary>What is done with an input. A disagreement is an exception.</summary>
/// <param name="Run">Gives the number of steps that an input took: 0 when it was refused, 1 when it is no program.</param>
/// <param name="MostBytes">The greatest length of an input that is made from others, in bytes.</param>
internal sealed record Harness(Func<byte[], int> Run, int MostBytes)
{
    internal static readonly IReadOnlyDictionary<string, Harness> All = new Dictionary<string, Harness>
    {
        ["scanner"] = new(CompareAcceptance, 64),
        ["reader"] = new(CompareReaders, 512),
        ["edits"] = new(RunEdits, 160),
        ["profiles"] = new(WriteAndReadProfiles, 512),
    };

    /// <summary>The input is a message: it is accepted or refused as by the framework's reader.</summary>
    private static int CompareAcceptance(byte[] input)
    {
        bool isAccepted = WireMap.TryParse(input, out _, out _);
        if (isAccepted != ReferenceReader.Accepts(input))
        {
            Assert.Fail(isAccepted ? "accepted" : "refused");
        }
        return isAccepted ? 1 : 0;
    }

    /// <summary>The input is a message: it is accepted, refused and read as by the framework's reader.</summary>
    private static int CompareReaders(byte[] input)
    {
        GrammarAssert.Agrees(input);
        if (!ReferenceReader.Accepts(input))
        {
            return 0;
        }
        Assert.Equal(HasUniqueKeys(input), WireMap.TryParse(input, new WireOptions { AllowDuplicateKeys = false }, out _, out _));
        return 1;
    }

    /// <summary>The input is a program: it sees the same in the engine and in the model after every step.</summary>
    private static int RunEdits(byte[] input)
    {
        var program = new ProgramReader(input);
        var run = new ModelRun(program.ReadObject(), program.ReadObject(), log: null);
        int steps = 1;
        for (; program.TryReadStep(out Step step); steps++)
        {
            run.Take(step);
        }
        run.CompareEverything();
        return steps;
    }

    /// <summary>The input is a message: written for other peers, it reads as before; written so again, it says the same.</summary>
    private static int WriteAndReadProfiles(byte[] input)
    {
        if (!Boxes.Default.TryParse(input, ShortAllowed, out Box? box, out _))
        {
            return 0;
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
        return 1;
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
