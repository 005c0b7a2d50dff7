using System.Runtime.InteropServices;

namespace Station.Tests;

/// <summary>Takes some minutes, so it is asked for: by the environment variable <c>Dimp_Station_Native=1</c>.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection<NativeTests>]
public class NativeTests
{
    [Fact]
    public async Task It_publishes_natively_without_a_warning_and_passes_messages()
    {
        if (Toolchain.Missing is { } reason)
        {
            Assert.Skip(reason);
        }
        if (Environment.GetEnvironmentVariable("Dimp_Station_Native") != "1")
        {
            Assert.Skip("It takes some minutes. Dimp_Station_Native=1 runs it.");
        }
        DirectoryInfo scratch = Directory.CreateTempSubdirectory("station-native");
        try
        {
            string output = Path.Combine(scratch.FullName, "output");
            // Restored and built apart from everybody else's output; audits would report on the feeds, not on the sample.
            using var publish = new ChildProcess(
                Repository.Root, ChildProcess.DotNet, "publish", Path.Combine("samples", "Station"),
                "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
                "--output", output, "--artifacts-path", Path.Combine(scratch.FullName, "artifacts"),
                "--disable-build-servers", "-property:NuGetAudit=false");
            Assert.True(await publish.WaitAsync() == 0, publish.Output);
            Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

            string program = Path.Combine(output, OperatingSystem.IsWindows() ? "station.exe" : "station");
            using StationProcess station = await StationProcess.StartProgramAsync(program, "--data", scratch.FullName);
            await using TestClient ann = await station.LogInAsync("ann@x");
            await using TestClient ben = await station.LogInAsync("ben@x", "websocket");
            await ann.SendAsync(Wire.Reliable("ann@x", "ben@x", "s"));
            Assert.Equal(Wire.Reliable("ann@x", "ben@x", "s"), await ben.ReceiveAsync());
            using var client = new HttpClient();
            foreach (string path in new[] { "", "about", "healthz", "metrics" })
            {
                Assert.NotEmpty(await client.GetStringAsync(new Uri($"http://{station.Web}/{path}"), TestContext.Current.CancellationToken));
            }
            HttpResponseMessage inspection = await client.PostAsync(
                new Uri($"http://{station.Web}/inspect"), new StringContent("""{"type":"1"}""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
            Assert.Contains("TextContent", await inspection.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
