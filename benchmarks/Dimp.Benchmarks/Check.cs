using System.Text.Json.Nodes;
using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Messages;
using Dimp.Benchmarks.Typing;
using Dimp.Benchmarks.Works;
using Dimp.Protocol;

namespace Dimp.Benchmarks;

/// <summary>Whether all contenders do the same work: nothing is timed before that is sure.</summary>
internal static class Check
{
    public static void Run()
    {
        Require(Handshake.Utf8.Length == 187, $"The handshake has {Handshake.Utf8.Length} bytes.");
        Require(Reliable.Utf8.Length == 929, $"The reliable message has {Reliable.Utf8.Length} bytes.");
        Require(Growing.Ordinary.Length == 1024, $"The message of 1 KB has {Growing.Ordinary.Length} bytes.");
        foreach (Work work in Catalogue.All)
        {
            Outcome ours = RunOnce(work.Contenders[0]);
            foreach (Contender contender in work.Contenders.Skip(1))
            {
                Compare($"{work.Name}, {contender.Name}", contender.Expected ?? ours, RunOnce(contender), contender);
            }
        }
        foreach (Contender contender in Growth.Contenders)
        {
            Require(contender.Run().Number == 2043128762, $"{contender.Name}: the serial number is another.");
        }
        foreach (Subject subject in (Subject[])[Subject.Ours, Subject.SystemTextJson])
        {
            new Project(subject, messages: 2).Check();
        }
    }

    /// <summary>Contenders stamp messages with a number and a time. Here, all use the same ones.</summary>
    private static Outcome RunOnce(Contender contender)
    {
        using (ContentStamp.Use(new ContentStamp(new StoppedClock(), firstSerialNumber: 7)))
        {
            return contender.Run();
        }
    }

    private static void Compare(string name, Outcome expected, Outcome actual, Contender contender)
    {
        Require(expected.Text == actual.Text, $"{name}: it read \"{actual.Text}\" and not \"{expected.Text}\".");
        Require(expected.Number == actual.Number, $"{name}: it found {actual.Number} and not {expected.Number}.");
        JsonNode? meant = expected.Bytes is { } bytes ? JsonNode.Parse(bytes) : null;
        JsonNode? written = actual.Bytes is { } others ? contender.Meaning(others) : null;
        Require(JsonNode.DeepEquals(meant, written), $"{name}: it wrote {written} and not {meant}.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_125);
    }
}
