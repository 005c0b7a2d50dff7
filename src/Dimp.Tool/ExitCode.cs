namespace Dimp.Tool;

internal static class ExitCode
{
    /// <summary>The arguments are wrong, or the input cannot be read.</summary>
    internal const int Unusable = 2;
}
