using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Station;

/// <summary>Mailboxes in a stream of JetStream, which all stations share. Each receiver has a subject.</summary>
internal sealed partial class NatsMailboxes(NatsConnection connection, StationOptions options, ILogger<NatsMailboxes> log) : BackgroundService, IMailboxes
{
    private const string StreamName = "DIMP";
    private const string IdHeader = "Nats-Msg-Id";
    private const int SubjectIsFull = 10077;

    private static readonly TimeSpan BetweenChecks = TimeSpan.FromSeconds(5);

    /// <remarks>Few at a time, so that a client that does not read costs little memory.</remarks>
    private static readonly NatsJSConsumeOpts Reading = new() { MaxMsgs = 100, Expires = TimeSpan.FromSeconds(10), IdleHeartbeat = TimeSpan.FromSeconds(2) };

    private readonly NatsJSContext _jetStream = new(connection);

    public string Description => $"Messages wait in the stream {StreamName} of {connection.Opts.Url}.";

    public long Waiting { get; private set; }

    public bool IsHealthy { get; private set; }

    /// <exception cref="NatsException">The server is not there, or has no JetStream.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await connection.ConnectAsync();
        await _jetStream.CreateOrUpdateStreamAsync(new StreamConfig(StreamName, ["dimp.inbox.*"])
        {
            MaxMsgsPerSubject = options.MaxWaiting,
            Discard = StreamConfigDiscard.New,
            DiscardNewPerSubject = true,
            DuplicateWindow = TimeSpan.FromMinutes(2),
        }, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public async ValueTask<Task<AddResult>> AddAsync(string receiver, string? id, ReadOnlyMemory<byte> utf8Json)
    {
        Task<NatsJSPublishConcurrentFuture> publishing =
            _jetStream.PublishConcurrentAsync(SubjectOf(receiver), utf8Json, opts: new NatsJSPubOpts { MsgId = id }).AsTask();
        await ((Task)publishing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return AddedAsync(publishing);
    }

    /// <remarks>The client creates the consumer again when the server was restarted, and goes on where it was.</remarks>
    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        INatsJSConsumer consumer = await _jetStream.CreateOrderedConsumerAsync(
            StreamName, new NatsJSOrderedConsumerOpts { FilterSubjects = [SubjectOf(receiver)], InactiveThreshold = TimeSpan.FromSeconds(30) }, stop);
        await foreach (INatsJSMsg<byte[]> message in consumer.ConsumeAsync<byte[]>(opts: Reading, cancellationToken: stop))
        {
            if (message is { Data: { } utf8Json, Metadata: { } metadata, Headers: var headers })
            {
                string? id = headers?.TryGetLastValue(IdHeader, out string? value) == true ? value : null;
                yield return new WaitingMessage((long)metadata.Sequence.Stream, id, utf8Json, metadata.Timestamp);
            }
        }
    }

    public async Task RemoveAsync(string receiver, long upTo)
    {
        try
        {
            await _jetStream.PurgeStreamAsync(StreamName, new StreamPurgeRequest { Filter = SubjectOf(receiver), Seq = (ulong)upTo + 1 });
        }
        catch (Exception exception) when (exception is NatsException or OperationCanceledException)
        {
            throw new IOException("JetStream does not answer.", exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; ; await Task.Delay(BetweenChecks, stoppingToken))
        {
            try
            {
                Waiting = (long)(await _jetStream.GetStreamAsync(StreamName, cancellationToken: stoppingToken)).Info.State.Messages;
                IsHealthy = true;
            }
            catch (NatsException exception)
            {
                IsHealthy = false;
                LogUnavailable(exception.Message);
            }
        }
    }

    private async Task<AddResult> AddedAsync(Task<NatsJSPublishConcurrentFuture> publishing)
    {
        try
        {
            await using NatsJSPublishConcurrentFuture published = await publishing;
            PubAckResponse answer = await published.GetResponseAsync();
            return answer.Error is null ? AddResult.Kept : answer.Error.ErrCode == SubjectIsFull ? AddResult.Full : AddResult.Unavailable;
        }
        catch (NatsException exception)
        {
            LogUnavailable(exception.Message);
            return AddResult.Unavailable;
        }
    }

    /// <remarks>Identifiers have characters that mean something in subjects.</remarks>
    private static string SubjectOf(string receiver) => $"dimp.inbox.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(receiver))}";

    [LoggerMessage(LogLevel.Warning, "JetStream does not answer: {Reason}")]
    private partial void LogUnavailable(string reason);
}
