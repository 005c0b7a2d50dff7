using System.Globalization;
using System.Net;

namespace Handshake;

/// <summary>What the program is asked to do.</summary>
internal abstract record Request
{
    private const string Full = "--full";

    public const string Usage = """
        A station and a client that shake hands over TCP, one JSON object per line.

        Usage:
          handshake                     both, over a loopback port
          handshake --station [port]    the station alone, on 127.0.0.1; on a free port when none is given
          handshake --client host:port  the client alone, with a station that runs elsewhere
          handshake --help              this text

        --full with any of them prints every message in full. Otherwise a long one is cut: to the width of the terminal, or
        after 200 characters where there is none. "… +52 more" tells how many characters are not shown.

        Exit code: 0 when all of it happened, 1 when something did not, 2 when the arguments are not understood.
        Ctrl+C stops a station. It lets a client go that says nothing for a minute.
        Output is coloured on a terminal, unless NO_COLOR is set.
        """;

    /// <summary>Whether messages are printed in full, however long they are.</summary>
    public bool IsFull { get; init; }

    public static Request Read(string[] args) =>
        ReadTask([.. args.Where(argument => argument != Full)]) with { IsFull = args.Contains(Full) };

    private static Request ReadTask(string[] args) => args switch
    {
        [] => new Demo(),
        ["--help" or "-h"] => new Help(),
        ["--station"] => new Serve(0),
        ["--station", var text] => TryReadPort(text, out ushort port)
            ? new Serve(port)
            : new Misuse($"\"{text}\" is not a port: a number from 0 to 65535 is expected."),
        ["--client", var text] => ReadAddress(text) is { } address
            ? new Call(address)
            : new Misuse($"\"{text}\" is not an address: host:port is expected."),
        ["--client"] => new Misuse("--client needs the host:port of a station."),
        _ => new Misuse($"Not understood: {string.Join(' ', args)}"),
    };

    private static DnsEndPoint? ReadAddress(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && TryReadPort(text[(colon + 1)..], out ushort port) && port > 0
            ? new DnsEndPoint(text[..colon].Trim('[', ']'), port)
            : null;
    }

    private static bool TryReadPort(string text, out ushort port) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);

    public sealed record Demo : Request;

    public sealed record Help : Request;

    public sealed record Serve(int Port) : Request;

    public sealed record Call(DnsEndPoint Station) : Request;

    public sealed record Misuse(string Problem) : Request;
}
