using Dimp.Protocol;

namespace Handshake;

/// <summary>Prints what goes over the wire, one aligned line for each message.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="showsSent">
/// Whether a message is printed where it leaves, too. It must not be when both ends print here, or each would stand twice.
/// </param>
internal sealed class WireLog(Terminal terminal, bool showsSent)
{
    private readonly Lock _lock = new();

    public bool ShowsSent => showsSent;

    public ConnectionLog Between(string self, string peer) => new(this, self, peer);

    public void Heading(string text) => Print(terminal.Paint(Ink.Bold, text));

    public void Conclusion(string text) => Print(terminal.Paint(Ink.Green, text));

    public void Note(string text) => Print(text);

    public void Message(string from, string to, WireLine line)
    {
        string record = line.Record?.GetType().Name ?? "(no message)";
        string state = line.Record is HandshakeCommand handshake ? handshake.State.ToString() : "-";
        Print(
            "  " + terminal.Paint(Ink.Dim, $"{from + " -> " + to,-20}")
            + terminal.Paint(line.Record is null ? Ink.Red : Ink.Cyan, $"  {record,-17}  {state,-7}  ")
            + line.VisibleText);
    }

    private void Print(string line)
    {
        lock (_lock)
        {
            terminal.Output.WriteLine(line);
        }
    }
}
