namespace Handshake;

/// <summary>Where the program prints.</summary>
/// <param name="Output">The output.</param>
/// <param name="Errors">Why it failed.</param>
/// <param name="IsColoured">Whether colours are understood there.</param>
/// <param name="Width">How many characters a line has; <c>null</c> when it has no end.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Errors, bool IsColoured, int? Width = null)
{
    /// <summary>The console; coloured unless it is redirected or the user asked for none (no-color.org).</summary>
    public static Terminal OfConsole() => new(
        Console.Out,
        Console.Error,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null);

    public string Paint(AnsiStyle style, string text) => IsColoured ? $"\e[{(int)style}m{text}\e[0m" : text;
}
