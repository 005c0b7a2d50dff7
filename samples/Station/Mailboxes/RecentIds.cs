namespace Station;

/// <summary>The ids of the messages of the last two to four minutes, or of the last million when there were more.</summary>
internal sealed class RecentIds
{
    private const int MaxCount = 1_000_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(2);

    private HashSet<Guid> _recent = [], _former = [];
    private long _since = Environment.TickCount64;

    public bool Contains(Guid? id) => id is { } known && (_recent.Contains(known) || _former.Contains(known));

    public void Add(Guid? id)
    {
        if (Environment.TickCount64 - _since > Window.TotalMilliseconds || _recent.Count == MaxCount)
        {
            (_recent, _former, _since) = ([], _recent, Environment.TickCount64);
        }
        if (id is { } known)
        {
            _recent.Add(known);
        }
    }

    public void Remove(Guid? id) => _ = id is { } known && (_recent.Remove(known) || _former.Remove(known));
}
