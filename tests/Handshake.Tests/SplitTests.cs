using System.Text.RegularExpressions;

namespace Handshake.Tests;

public partial class SplitTests
{
    private static readonly string Sample = typeof(Program).Assembly.Location;

    [Fact]
    public async Task The_two_halves_run_apart()
    {
        using var station = new ChildProcess(ChildProcess.DotNet, Sample, "--station", "0");
        Match listening = ListeningLine().Match(await station.ReadLineAsync() ?? "");
        Assert.True(listening.Success);

        using var client = new ChildProcess(ChildProcess.DotNet, Sample, "--client", listening.Groups["address"].Value);
        Assert.Equal(0, await client.WaitAsync());
        Assert.Contains("All of it happened", client.Output, StringComparison.Ordinal);
        Assert.Equal(12, Printed.Messages(client.Output).Count);

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Another process cannot be sent Ctrl+C on Windows.");
        using var interrupt = new ChildProcess("/bin/sh", "-c", $"kill -INT {station.Id}");
        // What a shell runs in the background ignores the signal, and so do its children. The limit ends the test there.
        Assert.Equal(0, await station.WaitAsync().WaitAsync(RawPeer.Limit, TestContext.Current.CancellationToken));
        Assert.Equal(Printed.Messages(client.Output), Printed.Messages(station.Output));
        Assert.EndsWith("The station has stopped.", station.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^The station listens on (?<address>127\.0\.0\.1:\d+)\.$")]
    private static partial Regex ListeningLine();
}
