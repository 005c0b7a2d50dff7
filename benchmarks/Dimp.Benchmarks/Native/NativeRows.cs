using Dimp.Benchmarks.Ratios;

namespace Dimp.Benchmarks.Native;

/// <summary>The same small program twice, with our records and with a <c>JsonSerializerContext</c>, compiled to native code.</summary>
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
            ];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
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
