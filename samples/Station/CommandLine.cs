using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Station;

/// <summary>The options of the program.</summary>
internal static class CommandLine
{
    /// <param name="run">Runs a station, and returns the exit code.</param>
    public static RootCommand Create(Func<StationOptions, CancellationToken, Task<int>> run)
    {
        var defaults = new StationOptions();
        Option<IPEndPoint> web = EndPoint("--web", "Where the page and WebSockets are served.", defaults.Web);
        Option<IPEndPoint> lines = EndPoint("--lines", "Where clients connect by TCP, one message a line.", defaults.Lines);
        Option<DirectoryInfo> data = new("--data")
        {
            HelpName = "FOLDER",
            Description = "The folder of the database of waiting messages. Not used with --nats.",
            DefaultValueFactory = _ => defaults.Data,
        };
        Option<Uri?> nats = new("--nats")
        {
            HelpName = "URL",
            Description = "Joins this station to all others at this NATS server, which needs JetStream.",
            CustomParser = static result => Uri.TryCreate(Text(result), UriKind.Absolute, out Uri? url) && url is { Scheme: "nats" or "tls" or "ws" or "wss" }
                ? url : Refuse<Uri>(result, "URL, such as nats://127.0.0.1:4222"),
        };
        Option<int> connections = Limit("--max-connections", "How many clients may be connected.", defaults.MaxConnections);
        Option<int> message = Limit("--max-message-bytes", "How long one message may be.", defaults.MaxMessageBytes);
        Option<int> messages = Limit("--max-messages-per-second", "How many messages one client may send in a second.", defaults.MaxMessagesPerSecond);
        Option<int> bytes = Limit("--max-bytes-per-second", "How many bytes one client may send in a second.", defaults.MaxBytesPerSecond);
        Option<int> waiting = Limit("--max-waiting", "How many messages may wait for one receiver.", defaults.MaxWaiting);
        Option<int> timeout = Limit("--write-timeout", "After how many seconds a client that does not read is disconnected.", (int)defaults.WriteTimeout.TotalSeconds);
        var root = new RootCommand(
            """
            A station of DIMP: passes messages between its clients, and keeps what waits for those who are away.

            Clients come by WebSocket (one message each) or by TCP (one a line), shake hands, log in, and send. The station
            reads who a message is for, and passes its bytes on as they are. Without --nats it stands alone.
            With the environment variable OTEL_EXPORTER_OTLP_ENDPOINT, metrics and traces are sent there.
            """)
        {
            web, lines, data, nats, connections, message, messages, bytes, waiting, timeout,
        };
        root.SetAction((parsed, stop) => run(
            new StationOptions
            {
                Web = parsed.GetRequiredValue(web),
                Lines = parsed.GetRequiredValue(lines),
                Data = parsed.GetRequiredValue(data),
                Nats = parsed.GetValue(nats),
                MaxConnections = parsed.GetRequiredValue(connections),
                MaxMessageBytes = parsed.GetRequiredValue(message),
                MaxMessagesPerSecond = parsed.GetRequiredValue(messages),
                MaxBytesPerSecond = parsed.GetRequiredValue(bytes),
                MaxWaiting = parsed.GetRequiredValue(waiting),
                WriteTimeout = TimeSpan.FromSeconds(parsed.GetRequiredValue(timeout)),
            },
            stop));
        return root;
    }

    private static Option<int> Limit(string name, string description, int value) => new(name)
    {
        HelpName = "N",
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = static result => int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0
            ? limit : Refuse<int>(result, "N, a whole number of at least 1"),
    };

    private static Option<IPEndPoint> EndPoint(string name, string description, IPEndPoint value) => new(name)
    {
        HelpName = "ADDRESS:PORT",
        Description = description,
        DefaultValueFactory = _ => value,
        CustomParser = static result => IPEndPoint.TryParse(Text(result), out IPEndPoint? address) && Text(result).Contains(':', StringComparison.Ordinal)
            ? address : Refuse<IPEndPoint>(result, "ADDRESS:PORT, such as 127.0.0.1:9380"),
    };

    private static string Text(ArgumentResult result) => result.Tokens.Single().Value;

    private static T? Refuse<T>(ArgumentResult result, string expected)
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name} takes {expected}, and \"{Text(result)}\" is none.");
        return default;
    }
}
