namespace Handshake.Tests;

public class ArgumentTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_tells_of_both_halves(string argument)
    {
        var screen = new Screen();
        Assert.Equal(0, await screen.RunAsync(argument));
        Assert.Contains("--station [port]", screen.Output, StringComparison.Ordinal);
        Assert.Contains("--client host:port", screen.Output, StringComparison.Ordinal);
        Assert.Empty(screen.Errors);
    }

    [Theory]
    [InlineData("is not a port", "--station", "many")]
    [InlineData("is not a port", "--station", "65536")]
    [InlineData("is not a port", "--station", "-1")]
    [InlineData("is not an address", "--client", "localhost")]
    [InlineData("is not an address", "--client", ":9394")]
    [InlineData("is not an address", "--client", "localhost:0")]
    [InlineData("needs the host:port", "--client")]
    [InlineData("Not understood: --server", "--server")]
    [InlineData("Not understood: --help me", "--help", "me")]
    public async Task What_is_not_understood_is_said_with_the_usage(string problem, params string[] args)
    {
        var screen = new Screen();
        Assert.Equal(2, await screen.RunAsync(args));
        Assert.Empty(screen.Output);
        Assert.Contains(problem, screen.Errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", screen.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1:80", "127.0.0.1", 80)]
    [InlineData("localhost:80", "localhost", 80)]
    [InlineData("[::1]:80", "::1", 80)]
    public void An_address_is_a_host_and_a_port(string text, string host, int port)
    {
        var call = Assert.IsType<Request.Call>(Request.Read(["--client", text]));
        Assert.Equal((host, port), (call.Station.Host, call.Station.Port));
    }

    [Fact]
    public void A_station_without_a_port_takes_a_free_one()
    {
        Assert.Equal(new Request.Serve(0), Request.Read(["--station"]));
        Assert.Equal(new Request.Serve(9394), Request.Read(["--station", "9394"]));
    }

    [Theory]
    [InlineData("--full")]
    [InlineData("--full", "--station", "9394")]
    [InlineData("--station", "9394", "--full")]
    [InlineData("--client", "localhost:80", "--full")]
    public void Full_messages_go_with_everything(params string[] args)
    {
        Request full = Request.Read(args);
        Assert.True(full.IsFull);
        Assert.Equal(full with { IsFull = false }, Request.Read([.. args.Where(argument => argument != "--full")]));
    }
}
