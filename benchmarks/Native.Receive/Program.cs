using System.Globalization;
using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Ratios;

// The contenders of "receive" whose rows are required of native programs. Each line has a name, nanoseconds and bytes.
Contender[] contenders =
[
    new(Contender.Ours, Ours.Receive),
    new(Contender.OursOwned, Ours.ReceiveOwned),
    new(Contender.Polymorphic, SystemTextJson.Receive),
    new(Contender.Reader, JsonReader.Walk),
    new(Contender.MemoryPack, MemoryPackUnion.Receive),
];
foreach ((Contender contender, Sample sample) in Sampler.Measure(contenders))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contender.Name}\t{sample.Nanoseconds}\t{sample.Bytes}"));
}
