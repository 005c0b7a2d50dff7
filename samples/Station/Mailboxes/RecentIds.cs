namespace Station;

/// <summary>The ids of the messages of the last two to four minutes.</summary>
internal sealed class RecentIds
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private HashSet<MessageId> _recent = [], _former = [];
    private DateTimeOffset _since = DateTimeOffset.UtcNow;

    public bool Contains(MessageId? id) => id is { } known && (_recent.Contains(known) || _former.Contains(known));

    public void Add(MessageId? id, DateTimeOffset now)
    {
        if (now - _since > Window)
        {
            (_recent, _former, _since) = ([], _recent, now);
        }
        if (id is { } known)
        {
            _recent.Add(known);
        }
    }

    public void Remove(MessageId? id) => _ = id is { } known && (_recent.Remove(known) || _former.Remove(known));
}
