namespace Dimp.Tool.Output;

/// <summary>Colours, where the output is a terminal that has them and its user wants them (<c>NO_COLOR</c>).</summary>
internal static class Paint
{
    private static readonly bool IsColoured =
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    internal static string Name(string text) => With("36", text);

    internal static string Good(string text) => With("32", text);

    internal static string Bad(string text) => With("31", text);

    internal static string Unknown(string text) => With("33", text);

    internal static string Quiet(string text) => With("2", text);

    private static string With(string code, string text) => IsColoured && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
