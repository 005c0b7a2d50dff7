using Dimp.Protocol;

namespace Handshake;

/// <summary>Prints what goes over the wire, one aligned line for each message.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="showsSent">
/// Whether sent messages are printed too. If both ends print to one terminal, each message would be printed twice.
/// </param>
/// <param name="isFull">Whether long messages are printed in full.</param>
internal sealed class WireLog(Terminal terminal, bool showsSent, bool isFull = false) : IDisposable
{
    private readonly BackgroundWriter _output = new(terminal.Output);

    public bool ShowsSent => showsSent;

    public void Dispose() => _output.Dispose();

    public ConnectionLog Between(string self, string peer) => new(this, self, peer);

    public void Heading(string text) => _output.WriteLine(terminal.Paint(AnsiStyle.Bold, text));

    public void Conclusion(string text) => _output.WriteLine(terminal.Paint(AnsiStyle.Green, text));

    public void Note(string text) => _output.WriteLine(text);

    public void Message(string from, string to, ShownLine line)
    {
        string record = line.Record?.GetType().Name ?? "(no message)";
        string state = line.Record is HandshakeCommand handshake ? handshake.State.ToString() : "-";
        string route = $"  {from + " -> " + to,-20}";
        string meaning = $"  {record,-17}  {state,-7}  ";
        int room = terminal.Width - route.Length - meaning.Length ?? ShownLine.ShortLength;
        _output.WriteLine(
            terminal.Paint(AnsiStyle.Dim, route)
            + terminal.Paint(line.Record is null ? AnsiStyle.Red : AnsiStyle.Cyan, meaning)
            + (isFull ? line.VisibleText : line.Shorten(room)));
    }
}
