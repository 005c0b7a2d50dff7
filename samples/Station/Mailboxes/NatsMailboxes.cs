using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Station;

/// <summary>Mailboxes in a stream of JetStream, which all stations share. Each receiver has a subject.</summary>
internal sealed partial class NatsMailboxes(NatsConnection connection, StationOptions options, ILogger<NatsMailboxes> log) : BackgroundService, IMailboxes
{
    private const string StreamName = "DIMP";
    private const string SenderHeader = "Sender", SignatureHeader = "Signature";
    private const int SubjectIsFull = 10077;

    private static readonly TimeSpan BetweenRemovals = TimeSpan.FromMilliseconds(250), BeforeRetry = TimeSpan.FromMilliseconds(250);

    /// <remarks>Few at a time, so that a client that does not read costs little memory.</remarks>
    private static readonly NatsJSConsumeOpts Reading = new() { MaxMsgs = 100, Expires = TimeSpan.FromSeconds(10), IdleHeartbeat = TimeSpan.FromSeconds(2) };

    private readonly ConcurrentDictionary<string, long> _removals = new();
    private readonly NatsJSContext _jetStream = new(connection);
    private CancellationTokenSource _connection = new();

    /// <remarks>The URL may have a password.</remarks>
    public string Description => $"Messages wait in the stream {StreamName} at {options.Nats?.Authority}.";

    public long Waiting { get; private set; }

    public bool IsHealthy { get; private set; }

    /// <exception cref="NatsException">The server is not there, or has no JetStream.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await connection.ConnectAsync();
        connection.ConnectionOpened += async (_, _) => await Interlocked.Exchange(ref _connection, new()).CancelAsync();
        await _jetStream.CreateOrUpdateStreamAsync(new StreamConfig(StreamName, ["dimp.inbox.*"])
        {
            MaxMsgsPerSubject = options.MaxWaiting,
            Discard = StreamConfigDiscard.New,
            DiscardNewPerSubject = true,
            DuplicateWindow = TimeSpan.FromMinutes(2),
        }, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public async ValueTask<Task<Refusal?>> AddAsync(string receiver, string sender, string? signature, ReadOnlyMemory<byte> utf8Json)
    {
        var headers = new NatsHeaders { [SenderHeader] = Uri.EscapeDataString(sender), [SignatureHeader] = Uri.EscapeDataString(signature ?? "") };
        var options = new NatsJSPubOpts { MsgId = IdOf(receiver, sender, signature) };
        Task<NatsJSPublishConcurrentFuture> publishing =
            _jetStream.PublishConcurrentAsync(SubjectOf(receiver), utf8Json, opts: options, headers: headers).AsTask();
        await ((Task)publishing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return AddedAsync(publishing);
    }

    public async Task ReadAsync(string receiver, Func<WaitingMessage, ValueTask> deliver, CancellationToken stop)
    {
        // What was on its way when the connection was lost is missing then: a new consumer begins behind the last message.
        for (ulong next = 1; ; await Task.Delay(BeforeRetry, stop))
        {
            try
            {
                using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, _connection.Token);
                INatsJSConsumer consumer = await CreateConsumerAsync(receiver, next, end.Token);
                ulong number = 1;
                await foreach (INatsJSMsg<byte[]> message in consumer.ConsumeAsync<byte[]>(opts: Reading, cancellationToken: end.Token))
                {
                    if (message is not { Data: { } utf8Json, Metadata: { } metadata } || metadata.Sequence.Consumer != number++)
                    {
                        break;
                    }
                    next = metadata.Sequence.Stream + 1;
                    string sender = Header(message, SenderHeader), signature = Header(message, SignatureHeader);
                    await deliver(new WaitingMessage((long)metadata.Sequence.Stream, sender, signature, utf8Json, metadata.Timestamp));
                }
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException && !stop.IsCancellationRequested)
            {
                LogUnavailable(exception.Message);
            }
        }
    }

    public void Remove(string receiver, long upTo) => _removals[receiver] = upTo;

    /// <summary>Removes what was read, once for many messages, and looks how the stream does.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (; ; await Task.Delay(BetweenRemovals, stoppingToken))
        {
            try
            {
                foreach ((string receiver, long upTo) in _removals)
                {
                    var read = new StreamPurgeRequest { Filter = SubjectOf(receiver), Seq = (ulong)upTo + 1 };
                    await _jetStream.PurgeStreamAsync(StreamName, read, stoppingToken);
                    _removals.TryRemove(new(receiver, upTo));
                }
                Waiting = (long)(await _jetStream.GetStreamAsync(StreamName, cancellationToken: stoppingToken)).Info.State.Messages;
                IsHealthy = true;
            }
            catch (Exception exception) when (exception is NatsException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                IsHealthy = false;
                LogUnavailable(exception.Message);
            }
        }
    }

    private async Task<Refusal?> AddedAsync(Task<NatsJSPublishConcurrentFuture> publishing)
    {
        try
        {
            await using NatsJSPublishConcurrentFuture published = await publishing;
            PubAckResponse answer = await published.GetResponseAsync();
            return answer.Error is null ? null : answer.Error.ErrCode == SubjectIsFull ? Refusal.Full : Refusal.Unavailable;
        }
        catch (NatsException exception)
        {
            LogUnavailable(exception.Message);
            return Refusal.Unavailable;
        }
    }

    private ValueTask<INatsJSConsumer> CreateConsumerAsync(string receiver, ulong first, CancellationToken stop) =>
        _jetStream.CreateOrUpdateConsumerAsync(StreamName, new ConsumerConfig
        {
            Name = Guid.NewGuid().ToString("N"),
            FilterSubject = SubjectOf(receiver),
            DeliverPolicy = ConsumerConfigDeliverPolicy.ByStartSequence,
            OptStartSeq = first,
            AckPolicy = ConsumerConfigAckPolicy.None,
            InactiveThreshold = TimeSpan.FromSeconds(30),
            MemStorage = true,
        }, stop);

    private static string Header(INatsJSMsg<byte[]> message, string name) => Uri.UnescapeDataString(message.Headers?[name].ToString() ?? "");

    /// <summary>
    /// By which JetStream recognizes a message that is sent again. Sender and receiver belong to it: a group's messages to its
    /// members have one signature, and nobody may occupy the signature of somebody else.
    /// </summary>
    private static string? IdOf(string receiver, string sender, string? signature) =>
        string.IsNullOrEmpty(signature) ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{sender}\n{receiver}\n{signature}")));

    /// <remarks>Identifiers have characters that mean something in subjects.</remarks>
    private static string SubjectOf(string receiver) => $"dimp.inbox.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(receiver))}";

    [LoggerMessage(LogLevel.Warning, "JetStream does not answer: {Reason}")]
    private partial void LogUnavailable(string reason);
}
