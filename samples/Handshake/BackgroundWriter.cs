using System.Collections.Concurrent;

namespace Handshake;

/// <summary>
/// Prints lines on its own thread, so that callers never wait for an output that is slow, stopped or full.
/// Lines that come faster than they can be printed are left out and counted.
/// </summary>
internal sealed class BackgroundWriter : IDisposable
{
    public const int Capacity = 1000;

    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(5);

    private readonly TextWriter _output;
    private readonly BlockingCollection<(string Text, int LeftOutBefore)> _lines = new(Capacity);
    private readonly Thread _thread;
    private int _leftOut;

    public BackgroundWriter(TextWriter output)
    {
        _output = output;
        _thread = new Thread(PrintAll) { IsBackground = true, Name = "Log" };
        _thread.Start();
    }

    public void WriteLine(string text)
    {
        int leftOut = Interlocked.Exchange(ref _leftOut, 0);
        if (!_lines.TryAdd((text, leftOut)))
        {
            Interlocked.Add(ref _leftOut, leftOut + 1);
        }
    }

    /// <summary>Waits until all is printed, unless the output takes nothing.</summary>
    public void Dispose()
    {
        _lines.CompleteAdding();
        _thread.Join(LongestFlush);
    }

    private void PrintAll()
    {
        foreach ((string text, int leftOutBefore) in _lines.GetConsumingEnumerable())
        {
            Print(text, leftOutBefore);
        }
        if (_leftOut > 0)
        {
            Print("The end.", _leftOut);
        }
    }

    private void Print(string text, int leftOutBefore)
    {
        string note = leftOutBefore > 0
            ? $"({leftOutBefore} lines are left out here: they came faster than they could be printed.){Environment.NewLine}"
            : "";
        try
        {
            _output.WriteLine(note + text);
        }
        catch (IOException)
        {
            // A full disk, for example. It is no reason to stop serving; the next line that can be printed tells the number.
            Interlocked.Add(ref _leftOut, leftOutBefore + 1);
        }
    }
}
