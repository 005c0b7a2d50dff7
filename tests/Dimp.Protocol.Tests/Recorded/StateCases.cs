using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>Rows of state.json: the step of a handshake by its title and session.</summary>
internal static class StateCases
{
    internal static Comparison Compare()
    {
        var comparison = new Comparison();
        foreach (JsonElement row in Vectors.Read("state.json"))
        {
            JsonElement title = row.GetProperty("title");
            JsonElement session = row.GetProperty("session");
            string recorded = row.Find("raises")?.GetString() ?? ((HandshakeState)row.GetProperty("state").GetInt32()).ToString();
            comparison.Row($"{Rendering.Plain(title)} and {Rendering.Plain(session)}", result =>
            {
                foreach (HandshakeCommand command in Same(title, session))
                {
                    result.Same(null, recorded, command.State.ToString());
                }
            });
        }
        return comparison;
    }

    private static IEnumerable<HandshakeCommand> Same(JsonElement title, JsonElement session)
    {
        // A session that is no string cannot be said in C#, only come over the wire.
        if (session.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        {
            yield return new HandshakeCommand { Title = title.GetString()!, Session = session.GetString() };
        }
        var edited = new HandshakeCommand();
        edited.Map["title"] = title.ToWire();
        edited.Map["session"] = session.ToWire();
        yield return edited;
        yield return (HandshakeCommand)DimpContents.Default.Parse(edited.ToUtf8Bytes());
    }
}
