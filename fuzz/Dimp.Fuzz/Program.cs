using System.Globalization;
using Dimp.Fuzz;
using SharpFuzz;

switch (args)
{
    case [string name]:
        // The instrumented engine writes into memory that it shares with the fuzzer, and must not be called before there is any.
        Fuzzer.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Find(name).Run(input.ToArray());
        });
        return 0;
    case [string name, string corpus, string seconds, .. var seed]:
        return Loop.Run(
            Find(name), corpus, double.Parse(seconds, CultureInfo.InvariantCulture),
            seed is [string number] ? uint.Parse(number, CultureInfo.InvariantCulture) : (uint)Random.Shared.Next());
    default:
        Console.Error.WriteLine("""
            Dimp.Fuzz HARNESS                        run by afl-fuzz, over an instrumented engine
            Dimp.Fuzz HARNESS CORPUS SECONDS [SEED]  mutates the files of a folder, without coverage
            The harnesses are scanner, reader, edits, profiles and schemas.
            """);
        return 2;
}

// The schemas have a project of tests of their own.
static Harness Find(string name) => name == "schemas" ? new Harness(SchemaHarness.Run, MostBytes: 64) : Harness.All[name];
