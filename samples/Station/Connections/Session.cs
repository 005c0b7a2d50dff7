namespace Station;

/// <summary>One client's connection: requests are carried out side by side, and answered in their order.</summary>
internal sealed class Session(Connection connection, SessionServices services, CancellationToken stop) : IDisposable
{
    private const int MaxPending = 64;

    private static readonly TimeSpan PauseAfterExcess = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _end = CancellationTokenSource.CreateLinkedTokenSource(stop);
    private readonly RateLimits _limits = new(services.Options, services.Time);
    private readonly Conversation _conversation = new(connection, services);
    private readonly Channel<Answer> _answers = Channel.CreateBounded<Answer>(MaxPending);
    private readonly TaskCompletionSource<Delivery> _login = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Talks with the client until it hangs up, or the station stops.</summary>
    /// <exception cref="TimeoutException">The client did not read.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    /// <exception cref="OperationCanceledException">The session was ended.</exception>
    public async Task RunAsync()
    {
        Task reading = ReadAsync(), answering = AnswerAsync(), delivering = DeliverAsync();
        await Task.WhenAny(answering, delivering);
        await _end.CancelAsync();
        // Of several exceptions the first is thrown: that of who could not write, for which the connection is given up.
        await Task.WhenAll(answering, delivering, reading);
    }

    /// <summary>Writes a message if the client keeps up.</summary>
    public void Offer(ReadOnlyMemory<byte> utf8Json) => _answers.Writer.TryWrite(utf8Json);

    public void Dispose() => _end.Dispose();

    private async Task ReadAsync()
    {
        try
        {
            await foreach (Request request in connection.ReadAsync(_end.Token))
            {
                services.Metrics.Read(request.Length);
                bool isAllowed = _limits.Allows(request.Length);
                Answer? answer = isAllowed
                    ? await _conversation.AnswerAsync(request, _end.Token)
                    : _conversation.Refuse(RefusalReason.Rate, "You send more in a second than you may. Send it again later.", request);
                if (answer is { } known)
                {
                    await _answers.Writer.WriteAsync(known, _end.Token);
                }
                if (!isAllowed)
                {
                    await Task.Delay(PauseAfterExcess, _end.Token);
                }
            }
        }
        finally
        {
            // A client that says no more may still wait for answers.
            _answers.Writer.Complete();
        }
    }

    private async Task AnswerAsync()
    {
        await foreach (Answer answer in _answers.Reader.ReadAllAsync(_end.Token))
        {
            await connection.WriteAsync(answer is { Message: { } message, PassingOn: { } passingOn }
                ? _conversation.Answer(message, await passingOn)
                : answer.Utf8Json, _end.Token);
            if (_conversation.Delivery is { } delivery)
            {
                _login.TrySetResult(delivery);
            }
        }
        await connection.CloseAsync(_end.Token);
    }

    /// <summary>Writes what is in the mailbox of a user, once the user's login is answered.</summary>
    private async Task DeliverAsync()
    {
        Delivery delivery = await _login.Task.WaitAsync(_end.Token);
        services.Broadcast.Join(this, delivery.User);
        try
        {
            await services.Mailboxes.ReadAsync(delivery.User, message => delivery.WriteAsync(message, _end.Token), _end.Token);
        }
        finally
        {
            services.Broadcast.Leave(this);
            delivery.RemoveLasting(services.Time.GetUtcNow());
        }
    }
}
