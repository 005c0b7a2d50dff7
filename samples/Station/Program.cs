namespace Station;

internal static class Program
{
    public static async Task Main()
    {
        await using WebApplication app = StationHost.Build(new StationOptions());
        await app.RunAsync();
    }
}
