using System.Globalization;
using Dimp.Benchmarks.Contenders;
using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Native;

/// <summary>
/// Programs compiled to native code: a small one twice, with our records and with a <c>JsonSerializerContext</c>, and one that
/// times how a message is received.
/// </summary>
internal static class NativeRows
{
    private const int Starts = 300;
    private const int WarmUps = 20;

    public static readonly string Estimator = $"median of {Starts} starts, interleaved; from the start of the process to its end";

    public static Ratio[] Measure()
    {
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("native");
        try
        {
            var ours = NativeProgram.Publish("Native.Dimp", scratch);
            var rival = NativeProgram.Publish("Native.SystemTextJson", scratch);
            Check(ours);
            Check(rival);
            (double ourTime, double rivalTime) = Time(ours, rival);
            return
            [
                new("native, size of the program / JsonSerializerContext", Unit.Bytes, ours.Size, rival.Size, 0.9, 0.7),
                new("native, start to first message / JsonSerializerContext", Unit.Milliseconds, ourTime, rivalTime, 1.0, 0.9),
                .. MeasureReceive(NativeProgram.Publish("Native.Receive", scratch)),
            ];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>The rows of received messages that have limits, with the same limits.</summary>
    private static IEnumerable<Ratio> MeasureReceive(NativeProgram program)
    {
        Dictionary<string, Sample> samples = program.ReadLines()
            .Select(static line => line.Split('\t'))
            .ToDictionary(
                static fields => fields[0],
                static fields => new Sample(
                    double.Parse(fields[1], CultureInfo.InvariantCulture), double.Parse(fields[2], CultureInfo.InvariantCulture)));
        return from row in Rows.Groups[0]
               where row.Must is not null && samples.ContainsKey(row.Ours.Name) && samples.ContainsKey(row.Rival.Name)
               select row.Of(new Dictionary<Contender, Sample> { [row.Ours] = samples[row.Ours.Name], [row.Rival] = samples[row.Rival.Name] })
                   with { Name = $"native, {row.Name}" };
    }

    private static void Check(NativeProgram program)
    {
        bool understands = program.Understands("""{"type":"136","session":"1"}""")
            && !program.Understands("""{"type":"136","title":"DIM?"}""");
        if (!understands)
        {
            throw new InvalidOperationException("A native program does not read what it is given.");
        }
    }

    private static (double Ours, double Rival) Time(NativeProgram ours, NativeProgram rival)
    {
        double[] times = new double[Starts];
        double[] others = new double[Starts];
        for (int i = -WarmUps; i < Starts; i++)
        {
            // Who begins changes, so that neither always runs in the other's wake.
            bool isOursFirst = i % 2 == 0;
            double first = (isOursFirst ? ours : rival).Time().TotalMilliseconds;
            double second = (isOursFirst ? rival : ours).Time().TotalMilliseconds;
            if (i >= 0)
            {
                (times[i], others[i]) = isOursFirst ? (first, second) : (second, first);
            }
        }
        return (Times.Median(times), Times.Median(others));
    }
}
