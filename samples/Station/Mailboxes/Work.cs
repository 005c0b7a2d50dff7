namespace Station.Mailboxes;

/// <summary>What the thread of the database is asked to do.</summary>
/// <param name="receiver">Whose mailbox it is about.</param>
internal abstract class Work(string receiver)
{
    public string Receiver { get; } = receiver;

    /// <summary>Tells who waits that the transaction is written.</summary>
    public abstract void Complete();

    /// <summary>Tells who waits that it is not.</summary>
    public abstract void Fail();

    public sealed class Add(string receiver, string? id, ReadOnlyMemory<byte> message) : Work(receiver)
    {
        private readonly TaskCompletionSource<AddResult> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string? Id { get; } = id;

        public ReadOnlyMemory<byte> Message { get; } = message;

        public AddResult Result { get; set; }

        public Task<AddResult> Task => _source.Task;

        public override void Complete() => _source.TrySetResult(Result);

        public override void Fail() => _source.TrySetResult(AddResult.Unavailable);
    }

    /// <summary>Waits until there are messages.</summary>
    public sealed class Read(string receiver, long after, CancellationToken stop) : Work(receiver)
    {
        private readonly TaskCompletionSource<List<WaitingMessage>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long After { get; } = after;

        public bool IsGivenUp => stop.IsCancellationRequested;

        public List<WaitingMessage> Messages { get; set; } = [];

        public Task<List<WaitingMessage>> Task => _source.Task;

        public override void Complete()
        {
            if (Messages.Count > 0)
            {
                _source.TrySetResult(Messages);
            }
        }

        public override void Fail() => _source.TrySetException(new IOException("The database does not answer."));
    }

    public sealed class Remove(string receiver, long upTo) : Work(receiver)
    {
        private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long UpTo { get; } = upTo;

        public Task Task => _source.Task;

        public override void Complete() => _source.TrySetResult();

        public override void Fail() => _source.TrySetException(new IOException("The database does not answer."));
    }
}
