using System.Threading.Channels;
using Station.Protocol;
using Station.Routing;

namespace Station.Connections;

/// <summary>One client's connection: requests are carried out side by side, and answered in their order.</summary>
internal sealed class Session : IDisposable
{
    private const int MaxPending = 64;

    private readonly IConnection _connection;
    private readonly SessionServices _services;
    private readonly Conversation _conversation;
    private readonly CancellationTokenSource _end;
    private readonly Outgoing _outgoing;
    private readonly RateLimits _limits;
    private readonly Channel<Task<ReadOnlyMemory<byte>>> _answers = Channel.CreateBounded<Task<ReadOnlyMemory<byte>>>(MaxPending);
    private Delivery? _delivery;
    private Task _delivering = Task.CompletedTask;

    /// <param name="connection">The connection.</param>
    /// <param name="services">What every session uses.</param>
    /// <param name="stop">Ends the session.</param>
    public Session(IConnection connection, SessionServices services, CancellationToken stop)
    {
        _connection = connection;
        _services = services;
        _conversation = new Conversation(this, services);
        _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _outgoing = new Outgoing(connection, services.Options.WriteTimeout, services.Metrics, _end.Token);
        _limits = new RateLimits(services.Options);
    }

    /// <summary>Ends with the session.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Talks with the client until it hangs up, or is let go.</summary>
    /// <exception cref="TimeoutException">The client did not read.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    public async Task RunAsync()
    {
        Task answering = EndWith(AnswerAsync());
        try
        {
            await ReadAsync();
            // A client that says no more may still wait for answers.
            _answers.Writer.Complete();
            await answering;
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // Another part of the session failed, and its failure is thrown below, or the client is let go.
        }
        finally
        {
            _conversation.Leave();
            await _end.CancelAsync();
        }
        await Task.WhenAll(Quiet(answering), Quiet(_delivering));
    }

    /// <summary>Writes what is in the mailbox of a user from now on.</summary>
    public void Deliver(string user)
    {
        _delivery = new Delivery(_services.Mailboxes, user, _outgoing, _services.Options.WriteTimeout, _services.Metrics);
        _delivering = EndWith(_delivery.RunAsync(_end.Token));
    }

    /// <summary>The client has a message.</summary>
    public void Confirm(string id) => _delivery?.Confirm(id);

    /// <summary>Writes a message if the client keeps up.</summary>
    public void Offer(ReadOnlyMemory<byte> utf8Json) => _answers.Writer.TryWrite(Task.FromResult(utf8Json));

    /// <summary>The user has logged in on another connection.</summary>
    public void LetGo()
    {
        Offer(_conversation.Refuse(new(RefusalReason.Elsewhere, "The same user has logged in on another connection.")));
        _answers.Writer.TryComplete();
    }

    public void Dispose()
    {
        _end.Dispose();
        _outgoing.Dispose();
        _limits.Dispose();
    }

    private async Task ReadAsync()
    {
        await foreach (Request request in _connection.ReadAsync(_end.Token))
        {
            _services.Metrics.Read(request.Length);
            bool isAllowed = _limits.Allows(request.Length);
            Task<ReadOnlyMemory<byte>> answer = isAllowed
                ? await _conversation.AnswerAsync(request)
                : Task.FromResult(_conversation.Refuse(new(RefusalReason.Rate, "The client sends more in a second than it may. Send it again later."), request));
            await _answers.Writer.WriteAsync(answer, _end.Token);
            if (!isAllowed)
            {
                await Task.Delay(RateLimits.Pause, _end.Token);
            }
        }
    }

    private async Task AnswerAsync()
    {
        await foreach (Task<ReadOnlyMemory<byte>> answer in _answers.Reader.ReadAllAsync(_end.Token))
        {
            if (await answer is { IsEmpty: false } utf8Json)
            {
                await _outgoing.WriteAsync(utf8Json);
            }
        }
        await _connection.CloseAsync(_end.Token);
    }

    /// <summary>Ends the session when a part of it ends.</summary>
    private async Task EndWith(Task part)
    {
        try
        {
            await part;
        }
        finally
        {
            await _end.CancelAsync();
        }
    }

    private static async Task Quiet(Task part)
    {
        try
        {
            await part;
        }
        catch (OperationCanceledException)
        {
        }
    }
}
