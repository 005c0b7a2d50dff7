namespace Handshake.Tests;

public class LogTests
{
    private static readonly string Long = "{\"a\":\"" + new string('x', 60_000) + "\"}";

    [Fact]
    public void A_long_message_is_cut_and_the_log_tells_how_much_is_not_shown()
    {
        string json = PrintedJson(new Screen(), Long, isFull: false);
        Assert.Equal(Long[..187] + "… +59821 more", json);
        Assert.Equal(ShownLine.ShortLength, json.Length);
    }

    [Fact]
    public void A_message_that_fits_is_not_cut()
    {
        string fits = "{\"a\":\"" + new string('x', ShownLine.ShortLength - 8) + "\"}";
        Assert.Equal(fits, PrintedJson(new Screen(), fits, isFull: false));
    }

    [Fact]
    public void A_message_is_printed_in_full_when_that_is_asked_for() =>
        Assert.Equal(Long, PrintedJson(new Screen(width: 100), Long, isFull: true));

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(300)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        var screen = new Screen(width: width);
        PrintedJson(screen, Long, isFull: false);
        Assert.Equal(width, screen.Output.TrimEnd().Length);
    }

    [Fact]
    public void A_terminal_that_is_narrower_than_the_columns_shows_some_of_the_message() =>
        Assert.Equal("{… +60007 more", PrintedJson(new Screen(width: 10), Long, isFull: false));

    [Fact]
    public void A_character_of_two_parts_is_not_cut_in_two()
    {
        ShownLine line = Read("{\"a\":\"" + string.Concat(Enumerable.Repeat("😀", 100)) + "\"}");
        Assert.EndsWith("😀… +190 more", line.Shorten(31), StringComparison.Ordinal);
        Assert.EndsWith("😀… +190 more", line.Shorten(32), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_is_printed_in_full_when_that_is_asked_for()
    {
        var narrow = new Screen(width: 80);
        var full = new Screen(width: 80);
        await narrow.RunAsync();
        await full.RunAsync("--full");
        Assert.All(Printed.Messages(narrow.Output), line => Assert.InRange(line.Json.Length, 1, 80 - 52));
        Assert.Contains(Printed.Messages(full.Output), line => line.Json.Contains("whoever you are!\"}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clients_do_not_wait_for_an_output_that_takes_nothing()
    {
        using var output = new StoppedOutput();
        await using var station = new RunningStation(screen: new Screen(output));
        using RawPeer peer = await station.AdmitAsync();
        for (int i = 0; i < BackgroundWriter.Capacity; i++)
        {
            await peer.SendAsync("{}\n");
            Assert.Equal("{}", await peer.HearAsync());
        }
        output.Start();
        await station.StopAsync();
        // Every line is printed or counted, also in the handshake.
        string[] lines = output.ToString().TrimEnd().Split('\n');
        int leftOut = lines.Sum(line => line[0] == '(' ? int.Parse(line[1..line.IndexOf(' ', StringComparison.Ordinal)], null) : 0);
        Assert.InRange(leftOut, BackgroundWriter.Capacity, BackgroundWriter.Capacity + 4);
        Assert.Equal(2 * BackgroundWriter.Capacity + 4, Printed.Messages(output.ToString()).Count + leftOut);
    }

    [Fact]
    public async Task An_output_that_fails_stops_nobody()
    {
        using var output = new FailingOutput();
        await using var station = new RunningStation(screen: new Screen(output));
        using RawPeer peer = await station.AdmitAsync();
        using RawPeer other = await station.AdmitAsync();
    }

    private static string PrintedJson(Screen screen, string message, bool isFull)
    {
        using (var log = new WireLog(screen.Terminal, showsSent: true, isFull))
        {
            log.Message("client", "station", Read(message));
        }
        return Assert.Single(Printed.Messages(screen.Output)).Json;
    }

    private static ShownLine Read(string message) => ShownLine.Of(SampleContents.Default.Parse(message));

    /// <summary>Like a terminal after Ctrl+S.</summary>
    private sealed class StoppedOutput : StringWriter
    {
        private readonly ManualResetEventSlim _isStarted = new();

        public void Start() => _isStarted.Set();

        public override void WriteLine(string? value)
        {
            _isStarted.Wait();
            base.WriteLine(value);
        }

        protected override void Dispose(bool disposing)
        {
            _isStarted.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class FailingOutput : StringWriter
    {
        public override void WriteLine(string? value) => throw new IOException("No space left on device");
    }
}
