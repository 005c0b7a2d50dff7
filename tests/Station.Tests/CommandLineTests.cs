namespace Station.Tests;

/// <summary>The program as an operator starts it, rightly and wrongly.</summary>
public class CommandLineTests
{
    [Fact]
    public async Task Help_names_every_option_with_its_default()
    {
        (int code, string output) = await RunAsync("--help");
        Assert.Equal(0, code);
        foreach (string option in new[]
        {
            "--web", "127.0.0.1:9380", "--lines", "127.0.0.1:9394", "--data", "--nats", "--max-connections", "10000", "--max-message-bytes",
            "65536", "--max-messages-per-second", "1000", "--max-bytes-per-second", "--max-waiting", "50000", "--write-timeout", "OTEL_EXPORTER_OTLP_ENDPOINT",
        })
        {
            Assert.Contains(option, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--web takes ADDRESS:PORT", "--web", "here")]
    [InlineData("--lines takes ADDRESS:PORT", "--lines", "127.0.0.1")]
    [InlineData("--max-waiting takes N", "--max-waiting", "0")]
    [InlineData("--write-timeout takes N", "--write-timeout", "soon")]
    [InlineData("--nats takes URL", "--nats", "::")]
    [InlineData("--nats takes URL", "--nats", "http://127.0.0.1:4222")]
    [InlineData("--unknown", "--unknown")]
    public async Task A_wrong_option_is_explained(string expected, params string[] args)
    {
        var errors = new StringWriter();
        int code = await new CommandLine(static (_, _) => Task.FromResult(0)).Parse(args)
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = errors, Output = TextWriter.Null }, TestContext.Current.CancellationToken);
        Assert.NotEqual(0, code);
        Assert.Contains(expected, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_a_station_from_running_is_said_in_a_sentence()
    {
        (int code, string output) = await RunAsync("--nats", $"nats://{Ports.Free()}");
        Assert.Equal(1, code);
        Assert.StartsWith("The station cannot run. ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_none_is_named_and_not_touched()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("station");
        try
        {
            string file = Path.Combine(data.FullName, "mailboxes.db"), garbage = new('?', 5_000);
            await File.WriteAllTextAsync(file, garbage, TestContext.Current.CancellationToken);
            (int code, string output) = await RunAsync("--data", data.FullName, "--web", $"{Ports.Free()}", "--lines", $"{Ports.Free()}");
            Assert.Equal(1, code);
            Assert.StartsWith($"The station cannot run. The database in {data.FullName} cannot be used", output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
            Assert.Equal(garbage, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Two_stations_do_not_share_a_folder()
    {
        await using RunningStation station = await RunningStation.StartAsync();
        (int code, string output) = await RunAsync("--data", station.Options.Data.FullName, "--web", $"{Ports.Free()}", "--lines", $"{Ports.Free()}");
        Assert.Equal(1, code);
        Assert.StartsWith("The station cannot run. ", output, StringComparison.Ordinal);
        Assert.Contains("locked", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_it_can_be_reached_where_messages_wait_and_that_it_verifies_nothing()
    {
        DirectoryInfo data = Directory.CreateTempSubdirectory("station");
        try
        {
            using StationProcess station = await StationProcess.StartAsync("--data", data.FullName);
            Assert.Contains($"http://{station.Web}/", station.Output, StringComparison.Ordinal);
            Assert.Contains($"{station.Lines}", station.Output, StringComparison.Ordinal);
            Assert.Contains(data.FullName, station.Output, StringComparison.Ordinal);
            Assert.Contains("Signatures are not verified", station.Output, StringComparison.Ordinal);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using ChildProcess station = StationProcess.Run(args);
        int code = await station.WaitAsync();
        return (code, station.Output);
    }
}
