using System.Net;
using System.Net.Sockets;

namespace Handshake.Tests;

public class DescriptorTests
{
    private const int Limit = 128;

    [Fact]
    public async Task A_station_without_descriptors_goes_on_serving_and_accepts_again_when_it_can()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no sh whose ulimit lowers the number of descriptors.");
        using var station = new ChildProcess(
            "/bin/sh", "-c", $"ulimit -n {Limit} && exec \"$0\" \"$1\" --station", ChildProcess.DotNet, typeof(Program).Assembly.Location);
        string listening = await station.ReadLineAsync() ?? "";
        IPEndPoint address = IPEndPoint.Parse(listening.Split(' ')[^1].TrimEnd('.'));

        using RawPeer early = await RawPeer.ConnectAsync(address);
        var others = new List<RawPeer>();
        try
        {
            for (int i = 0; i < Limit; i++)
            {
                others.Add(await RawPeer.ConnectAsync(address));
            }
            Assert.StartsWith("New clients have to wait: ", await station.ReadLineAsync(), StringComparison.Ordinal);
            // Accepted clients are served meanwhile. After several pauses, the log still has only one line about it.
            await early.ShakeAsync();
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
        finally
        {
            others.ForEach(other => other.Dispose());
        }
        using RawPeer late = await RawPeer.ConnectAsync(address);
        await late.ShakeAsync();
        await early.ShakeAsync();

        using var terminate = new ChildProcess("/bin/sh", "-c", $"kill -TERM {station.Id}");
        Assert.Equal(0, await station.WaitAsync());
        string whileFull = station.Output[..station.Output.IndexOf("New clients need not wait any more.", StringComparison.Ordinal)];
        Assert.Single(whileFull.Split('\n'), line => line.StartsWith("New clients have to wait: ", StringComparison.Ordinal));
        Assert.Equal(12, Printed.Messages(station.Output).Count);
    }
}
