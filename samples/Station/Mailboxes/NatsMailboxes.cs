using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;

namespace Station.Mailboxes;

/// <summary>
/// Mailboxes in a stream of JetStream, which all stations share. Each receiver has a subject. What a receiver has is purged
/// from it.
/// </summary>
internal sealed partial class NatsMailboxes(NatsConnection connection, StationOptions options, ILogger<NatsMailboxes> log) : IMailboxes, IHostedService
{
    private const string StreamName = "DIMP";
    private const string IdHeader = "Nats-Msg-Id";
    private const int SubjectIsFull = 10077;

    private static readonly TimeSpan DuplicateWindow = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMilliseconds(250);

    /// <remarks>Few at a time, so that a client that does not read keeps little memory.</remarks>
    private static readonly NatsJSConsumeOpts Reading = new() { MaxMsgs = 100, Expires = TimeSpan.FromSeconds(10), IdleHeartbeat = TimeSpan.FromSeconds(2) };

    private readonly NatsJSContext _jetStream = new(connection);
    private long _waiting;

    public string Description => $"Messages wait in the stream {StreamName} of {connection.Opts.Url}.";

    public long Waiting => Interlocked.Read(ref _waiting);

    /// <exception cref="NatsException">The server is not there, or has no JetStream.</exception>
    public async Task StartAsync(CancellationToken stop)
    {
        await connection.ConnectAsync();
        await _jetStream.CreateOrUpdateStreamAsync(new StreamConfig(StreamName, [SubjectOf("*")])
        {
            MaxMsgsPerSubject = options.MaxWaiting,
            Discard = StreamConfigDiscard.New,
            DiscardNewPerSubject = true,
            DuplicateWindow = DuplicateWindow,
        }, stop);
    }

    public Task StopAsync(CancellationToken stop) => Task.CompletedTask;

    public async Task<AddResult> AddAsync(string receiver, string? id, ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            PubAckResponse answer = await _jetStream.PublishAsync(SubjectOf(Token(receiver)), utf8Json, opts: new NatsJSPubOpts { MsgId = id });
            return answer.Error is null ? AddResult.Kept
                : answer.Error.ErrCode == SubjectIsFull ? AddResult.Full
                : AddResult.Unavailable;
        }
        catch (Exception exception) when (exception is NatsException or OperationCanceledException)
        {
            LogUnavailable(exception.Message);
            return AddResult.Unavailable;
        }
    }

    public async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver, [EnumeratorCancellation] CancellationToken stop)
    {
        // A consumer that fails, for example because the server was restarted, is replaced where it ended.
        for (ulong after = 0; !stop.IsCancellationRequested; await Task.Delay(BeforeRetry, stop))
        {
            await using IAsyncEnumerator<INatsJSMsg<byte[]>> messages = ConsumeAsync(receiver, after, stop).GetAsyncEnumerator(stop);
            while (await MoveNextAsync(messages))
            {
                INatsJSMsg<byte[]> message = messages.Current;
                if (message is { Data: { } utf8Json, Metadata: { } metadata })
                {
                    after = metadata.Sequence.Stream;
                    string? id = message.Headers?.TryGetLastValue(IdHeader, out string? value) == true ? value : null;
                    yield return new WaitingMessage((long)after, id, utf8Json, metadata.Timestamp);
                }
            }
        }
    }

    public async Task RemoveAsync(string receiver, long upTo)
    {
        try
        {
            await _jetStream.PurgeStreamAsync(StreamName, new StreamPurgeRequest { Filter = SubjectOf(Token(receiver)), Seq = (ulong)upTo + 1 });
        }
        catch (Exception exception) when (exception is NatsException or OperationCanceledException)
        {
            throw new IOException("JetStream does not answer.", exception);
        }
    }

    public async Task<bool> IsHealthyAsync(CancellationToken stop)
    {
        try
        {
            INatsJSStream stream = await _jetStream.GetStreamAsync(StreamName, cancellationToken: stop);
            Interlocked.Exchange(ref _waiting, (long)stream.Info.State.Messages);
            return true;
        }
        catch (NatsException)
        {
            return false;
        }
    }

    private async IAsyncEnumerable<INatsJSMsg<byte[]>> ConsumeAsync(string receiver, ulong after, [EnumeratorCancellation] CancellationToken stop)
    {
        INatsJSConsumer consumer = await _jetStream.CreateOrderedConsumerAsync(StreamName, new NatsJSOrderedConsumerOpts
        {
            FilterSubjects = [SubjectOf(Token(receiver))],
            DeliverPolicy = after == 0 ? ConsumerConfigDeliverPolicy.All : ConsumerConfigDeliverPolicy.ByStartSequence,
            OptStartSeq = after == 0 ? 0 : after + 1,
            InactiveThreshold = TimeSpan.FromSeconds(30),
        }, stop);
        await foreach (INatsJSMsg<byte[]> message in consumer.ConsumeAsync<byte[]>(opts: Reading, cancellationToken: stop))
        {
            yield return message;
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<INatsJSMsg<byte[]>> messages)
    {
        try
        {
            return await messages.MoveNextAsync();
        }
        catch (NatsException exception)
        {
            LogUnavailable(exception.Message);
            return false;
        }
    }

    private static string SubjectOf(string token) => $"dimp.inbox.{token}";

    /// <remarks>Identifiers have characters that mean something in subjects.</remarks>
    private static string Token(string receiver) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(receiver));

    [LoggerMessage(LogLevel.Warning, "JetStream does not answer: {Reason}")]
    private partial void LogUnavailable(string reason);
}
