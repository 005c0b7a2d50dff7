using System.Collections.Concurrent;

namespace Station.Connections;

/// <summary>Who is connected to this station. Each user is on one connection: the last one.</summary>
internal sealed class Sessions(StationOptions options)
{
    private readonly ConcurrentDictionary<string, Session> _users = new();
    private int _count;

    /// <summary>Counts a connection. Each one that was asked for must be let go of.</summary>
    /// <returns>Whether the station has room for it.</returns>
    public bool TryOpen() => Interlocked.Increment(ref _count) <= options.MaxConnections;

    public void Close() => Interlocked.Decrement(ref _count);

    /// <summary>Makes a session the one of a user.</summary>
    public void Enter(string user, Session session)
    {
        Session? former = null;
        _users.AddOrUpdate(user, session, (_, present) =>
        {
            former = present;
            return session;
        });
        if (former != session)
        {
            former?.LetGo();
        }
    }

    public void Leave(string user, Session session) => _users.TryRemove(KeyValuePair.Create(user, session));

    /// <summary>A user has logged in at another station.</summary>
    public void LetGo(string user)
    {
        if (_users.TryRemove(user, out Session? session))
        {
            session.LetGo();
        }
    }

    /// <summary>Passes a message to every user but one.</summary>
    public void Broadcast(string sender, ReadOnlyMemory<byte> utf8Json)
    {
        foreach ((string user, Session session) in _users)
        {
            if (user != sender)
            {
                session.Offer(utf8Json);
            }
        }
    }
}
