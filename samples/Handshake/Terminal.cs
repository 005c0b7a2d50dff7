namespace Handshake;

/// <summary>Where the program prints, and whether colours are understood there.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, bool IsColoured)
{
    /// <summary>The console; coloured unless it is redirected or the user asked for none (no-color.org).</summary>
    public static Terminal OfConsole() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public string Paint(Ink ink, string text) => IsColoured ? $"\e[{(int)ink}m{text}\e[0m" : text;
}
