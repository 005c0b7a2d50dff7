using System.Collections.Concurrent;

namespace Station;

/// <summary>Who is connected to this station. A user may be on several connections, and each gets everything.</summary>
internal sealed class Sessions
{
    private readonly ConcurrentDictionary<Session, string> _users = new();

    public void Add(Session session, string user) => _users[session] = user;

    public void Remove(Session session) => _users.TryRemove(session, out _);

    /// <summary>Writes a message to everybody who keeps up, except its sender.</summary>
    public void Offer(string sender, ReadOnlyMemory<byte> utf8Json)
    {
        foreach ((Session session, string user) in _users)
        {
            if (user != sender)
            {
                session.Offer(utf8Json);
            }
        }
    }
}
