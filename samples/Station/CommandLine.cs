using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Station;

/// <summary>The options of the program.</summary>
internal static class CommandLine
{
    private static readonly StationOptions Defaults = new();

    /// <param name="run">Runs a station, and returns the exit code.</param>
    public static RootCommand Create(Func<StationOptions, CancellationToken, Task<int>> run)
    {
        Option<IPEndPoint> web = EndPoint("--web", "Where the page and WebSockets are served.", Defaults.Web);
        Option<IPEndPoint> lines = EndPoint("--lines", "Where clients connect by TCP, one message a line.", Defaults.Lines);
        Option<DirectoryInfo> data = Value("--data", "FOLDER", "The folder of the database of waiting messages. Not used with --nats.", Defaults.Data);
        Option<Uri?> nats = new("--nats") { HelpName = "URL", Description = "Joins this station to all others at a NATS server with JetStream, for example nats://127.0.0.1:4222.", CustomParser = ParseUrl };
        Option<int> connections = Limit("--max-connections", "How many clients may be connected.", Defaults.MaxConnections);
        Option<int> message = Limit("--max-message-bytes", "How long one message may be.", Defaults.MaxMessageBytes);
        Option<int> messages = Limit("--max-messages-per-second", "How many messages one client may send in a second.", Defaults.MaxMessagesPerSecond);
        Option<int> bytes = Limit("--max-bytes-per-second", "How many bytes one client may send in a second.", Defaults.MaxBytesPerSecond);
        Option<int> waiting = Limit("--max-waiting", "How many messages may wait for one receiver.", Defaults.MaxWaiting);
        Option<int> timeout = Limit("--write-timeout", "After how many seconds a client that does not read is disconnected.", (int)Defaults.WriteTimeout.TotalSeconds);

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

    private static Option<T> Value<T>(string name, string help, string description, T value) =>
        new(name) { HelpName = help, Description = description, DefaultValueFactory = _ => value };

    private static Option<int> Limit(string name, string description, int value)
    {
        Option<int> option = Value(name, "N", description, value);
        option.CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0)
            {
                return limit;
            }
            result.AddError($"{name} takes a whole number of at least 1; \"{text}\" is none.");
            return value;
        };
        return option;
    }

    private static Option<IPEndPoint> EndPoint(string name, string description, IPEndPoint value)
    {
        Option<IPEndPoint> option = Value(name, "ADDRESS:PORT", description, value);
        option.CustomParser = result =>
        {
            string text = result.Tokens.Single().Value;
            if (IPEndPoint.TryParse(text, out IPEndPoint? address) && text.Contains(':', StringComparison.Ordinal))
            {
                return address;
            }
            result.AddError($"{name} takes an address and a port, such as 127.0.0.1:9380; \"{text}\" is neither.");
            return value;
        };
        return option;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        string text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? url))
        {
            return url;
        }
        result.AddError($"--nats takes a URL, such as nats://127.0.0.1:4222; \"{text}\" is none.");
        return null;
    }
}
