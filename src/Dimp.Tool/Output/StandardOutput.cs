using Microsoft.Win32.SafeHandles;

namespace Dimp.Tool.Output;

/// <summary>The standard output.</summary>
internal static class StandardOutput
{
    /// <summary>The error number of every Unix for a pipe whose reader has gone away.</summary>
    private const int BrokenPipe = 32;

    /// <summary>Opens it. Where it is a pipe whose reader goes away, as <c>head</c> does, writing throws an exception.</summary>
    /// <remarks>
    /// The framework's own stream ignores that the reader has gone away, and the tool would read a long input to its end for nobody.
    /// Only that one keeps the place in a file to which errors are written too.
    /// </remarks>
    internal static Stream Open()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }
        var direct = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return direct.CanSeek ? Console.OpenStandardOutput() : direct;
    }

    /// <summary>Whether an exception says that nobody reads the output any more.</summary>
    internal static bool IsAbandoned(IOException exception) => exception.HResult == BrokenPipe;
}
