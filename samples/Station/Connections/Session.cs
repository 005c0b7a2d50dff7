using System.Threading.Channels;

namespace Station;

/// <summary>One client's connection: requests are carried out side by side, and answered in their order.</summary>
internal sealed class Session : IDisposable
{
    private const int MaxPending = 64;

    private static readonly TimeSpan PauseAfterExcess = TimeSpan.FromMilliseconds(100);

    private readonly Connection _connection;
    private readonly SessionServices _services;
    private readonly Conversation _conversation;
    private readonly CancellationTokenSource _end;
    private readonly RateLimits _limits;
    private readonly Channel<Answer> _answers = Channel.CreateBounded<Answer>(MaxPending);
    private Delivery? _delivery;
    private Task? _delivering;

    /// <param name="connection">The connection.</param>
    /// <param name="services">What every session uses.</param>
    /// <param name="stop">Ends the session.</param>
    public Session(Connection connection, SessionServices services, CancellationToken stop)
    {
        _connection = connection;
        _services = services;
        _conversation = new Conversation(this, services);
        _limits = new RateLimits(services.Options);
        _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
    }

    /// <summary>Ends with the session.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Talks with the client until it hangs up, or the station stops.</summary>
    /// <exception cref="TimeoutException">The client did not read.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    public async Task RunAsync()
    {
        Task answering = EndWithAsync(AnswerAsync());
        try
        {
            await ReadAsync();
            // A client that says no more may still wait for answers.
            _answers.Writer.Complete();
            await answering;
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The station stops, or a part of the session has failed: the failure is thrown below.
        }
        finally
        {
            _services.Sessions.Remove(this);
            await _end.CancelAsync();
            await Task.WhenAll(answering, _delivering ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await (_delivering is { IsFaulted: true } ? _delivering : answering.IsFaulted ? answering : Task.CompletedTask);
    }

    /// <summary>Writes what is in the mailbox of a user, once the user's login is answered.</summary>
    public void Deliver(string user)
    {
        _services.Sessions.Add(this, user);
        _delivery = new Delivery(user, _connection, _services);
    }

    /// <summary>The client has a message.</summary>
    public void Confirm(MessageId id) => _delivery?.Confirm(id);

    /// <summary>Writes a message if the client keeps up.</summary>
    public void Offer(ReadOnlyMemory<byte> utf8Json) => _answers.Writer.TryWrite(utf8Json);

    public void Dispose()
    {
        _limits.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        await foreach (Request request in _connection.ReadAsync(End))
        {
            _services.Metrics.Read(request.Length);
            bool isAllowed = _limits.Allows(request.Length);
            Answer? answer = isAllowed
                ? await _conversation.AnswerAsync(request)
                : _conversation.Refuse(RefusalReason.Rate, "You send more in a second than you may. Send it again later.", request);
            if (answer is { } known)
            {
                await _answers.Writer.WriteAsync(known, End);
            }
            if (!isAllowed)
            {
                await Task.Delay(PauseAfterExcess, End);
            }
        }
    }

    private async Task AnswerAsync()
    {
        await foreach (Answer answer in _answers.Reader.ReadAllAsync(End))
        {
            await _connection.WriteAsync(answer is { Message: { } message, PassingOn: { } passingOn }
                ? _conversation.Answer(message, await passingOn)
                : answer.Utf8Json);
            if (_delivery is not null)
            {
                _delivering ??= EndWithAsync(_delivery.RunAsync(End));
            }
        }
        await _connection.CloseAsync(End);
    }

    /// <summary>Ends the session when a part of it ends.</summary>
    private async Task EndWithAsync(Task part)
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
}
