namespace Station.Tests;

/// <summary>A client in another language, which has nothing of this library.</summary>
public class ForeignClientTests
{
    // The least that a client needs: a socket and JSON. It prints what it receives.
    private const string Client =
        """
        import json, socket, sys, time

        host, port = sys.argv[1].rsplit(":", 1)
        lines = socket.create_connection((host, int(port)), timeout=30).makefile("rw", encoding="utf-8", newline="\n")

        def send(**keys):
            lines.write(json.dumps(keys) + "\n")
            lines.flush()

        def receive():
            message = json.loads(lines.readline())
            print(json.dumps(message), flush=True)
            return message

        def command(name, **keys):
            send(type="136", sn=int(time.time() * 1000) % 0x7FFFFFFF, time=time.time(), command=name, **keys)

        command("handshake", title="Hello world!", message="Hello world!")
        command("handshake", title="Hello world!", message="Hello world!", session=receive()["session"])
        assert receive()["title"] == "DIM!"
        command("login", did="py@client")
        receive()
        send(sender="py@client", receiver="ann@x", time=time.time(), data="SGVsbG8=", signature="c2lnbmVk")
        answer = next(message for message in (receive(), receive()) if "data" in message)
        command("receipt", text="Received.", origin={key: answer[key] for key in ("sender", "receiver", "time", "signature")})
        """;

    [Fact]
    public async Task A_client_in_Python_shakes_hands_logs_in_sends_and_receives()
    {
        string python = OnPath.FindOrSkip("python3");
        await using RunningStation station = await RunningStation.StartAsync();
        await using TestClient ann = await station.LogInAsync("ann@x", "websocket");
        using var client = new ChildProcess(python, ["-c", Client, $"{station.Options.Lines}"]);

        string greeting = await ann.ReceiveAsync() ?? "";
        Assert.Contains("\"sender\": \"py@client\"", greeting, StringComparison.Ordinal);
        await ann.ConfirmAsync(greeting);
        await ann.AskAsync<ReceiptCommand>(Wire.Reliable("ann@x", "py@client", "s"));
        Assert.True(await client.WaitAsync() == 0, client.Output);
        Assert.Contains("\"text\": \"Kept for the receiver.\"", client.Output, StringComparison.Ordinal);
        await WaitingTests.WaitUntilAsync(() => station.Waiting == 0);
    }
}
