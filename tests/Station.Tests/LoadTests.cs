namespace Station.Tests;

/// <summary>The load of <c>samples/Station.Load</c>, in small.</summary>
public class LoadTests
{
    [Fact]
    public async Task Every_contender_passes_every_message_and_the_report_is_written_between_its_markers()
    {
        string page = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(page, "before\n<!-- begin station -->\nold\n<!-- end station -->\nafter\n", TestContext.Current.CancellationToken);
            using var load = new ChildProcess(
                Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Station.Load.exe" : "Station.Load"),
                "--clients", "4", "--messages", "200", "--rounds", "1", "--report", page);
            Assert.True(await load.WaitAsync() == 0, load.Output);
            string text = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
            Assert.StartsWith("before\n<!-- begin station -->\n|", text, StringComparison.Ordinal);
            Assert.EndsWith("|\n<!-- end station -->\nafter\n", text, StringComparison.Ordinal);
            Assert.Contains("| lost | 0 | 0 | 0 | 0 |", text, StringComparison.Ordinal);
            Assert.Contains("| refused | 0 | 0 | 0 | 0 |", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }
}
