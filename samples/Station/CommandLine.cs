using System.CommandLine;
using System.Globalization;

namespace Station;

/// <summary>The program and its options, each with what it sets.</summary>
internal sealed class CommandLine : RootCommand
{
    private readonly StationOptions _options = new();

    /// <param name="run">Runs a station, and returns the exit code.</param>
    public CommandLine(Func<StationOptions, CancellationToken, Task<int>> run) : base(
        """
        A station of DIMP: passes messages between its clients, and keeps what waits for those who are away.

        Clients come by WebSocket (one message each) or by TCP (one a line), shake hands, log in, and send. The station
        reads who a message is for, and passes its bytes on as they are. Without --nats it stands alone.
        With the environment variable OTEL_EXPORTER_OTLP_ENDPOINT, metrics and traces are sent there.
        """)
    {
        AddEndPoint("--web", "Where the page and WebSockets are served.", _options.Web, value => _options.Web = value);
        AddEndPoint("--lines", "Where clients connect by TCP, one message a line.", _options.Lines, value => _options.Lines = value);
        Add("--data", "FOLDER", "The folder of the database of waiting messages. Not used with --nats.", _options.Data,
            value => _options.Data = value, static text => new DirectoryInfo(text));
        Add("--nats", "URL", "Joins this station to all others at this NATS server, which needs JetStream.", _options.Nats, value => _options.Nats = value,
            static text => Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "nats" or "tls" or "ws" or "wss" ? url : null);
        AddLimit("--max-connections", "How many clients may be connected.", _options.MaxConnections, value => _options.MaxConnections = value);
        AddLimit("--max-message-bytes", "How long one message may be.", _options.MaxMessageBytes, value => _options.MaxMessageBytes = value);
        AddLimit("--max-messages-per-second", "How many messages one client may send in a second.", _options.MaxMessagesPerSecond,
            value => _options.MaxMessagesPerSecond = value);
        AddLimit("--max-bytes-per-second", "How many bytes one client may send in a second.", _options.MaxBytesPerSecond,
            value => _options.MaxBytesPerSecond = value);
        AddLimit("--max-waiting", "How many messages may wait for one receiver.", _options.MaxWaiting, value => _options.MaxWaiting = value);
        AddLimit("--write-timeout", "After how many seconds a client that does not read is disconnected.", (int)_options.WriteTimeout.TotalSeconds,
            value => _options.WriteTimeout = TimeSpan.FromSeconds(value));
        SetAction((_, stop) => run(_options, stop));
    }

    private void AddEndPoint(string name, string description, IPEndPoint value, Action<IPEndPoint> set) => Add(name, "ADDRESS:PORT", description, value, set,
        static text => IPEndPoint.TryParse(text, out IPEndPoint? address) && text.Contains(':', StringComparison.Ordinal) ? address : null);

    private void AddLimit(string name, string description, int value, Action<int> set) => Add<int?>(name, "N", description, value, limit => set(limit ?? value),
        static text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0 ? limit : null);

    /// <summary>Declares an option, which is set as soon as it is read.</summary>
    /// <param name="form">What the option takes, for people.</param>
    /// <param name="parse">Reads a value; <c>null</c> when it is none.</param>
    private void Add<T>(string name, string form, string description, T value, Action<T> set, Func<string, T?> parse)
    {
        Add(new Option<T>(name)
        {
            HelpName = form,
            Description = description,
            DefaultValueFactory = _ => value,
            CustomParser = result =>
            {
                string text = result.Tokens.Single().Value;
                if (parse(text) is { } parsed)
                {
                    set(parsed);
                    return parsed;
                }
                result.AddError($"{name} takes {form}, and \"{text}\" is none.");
                return value;
            },
        });
    }
}
