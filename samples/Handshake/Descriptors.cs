using System.Globalization;
using System.Net.Sockets;

namespace Handshake;

/// <summary>The file descriptors of this process: each connection takes one, and the system limits their number.</summary>
/// <remarks>
/// The runtime needs some at any time, and ends the process when it gets none for a new thread. So clients must not take the
/// last ones.
/// </remarks>
internal static class Descriptors
{
    private const int Spare = 8;

    private const string Limits = "/proc/self/limits";

    private static readonly long Limit = ReadLimit();

    /// <exception cref="SocketException">One client more would leave too few.</exception>
    public static void EnsureSpare()
    {
        // A new descriptor has the lowest number that is free.
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (probe.Handle >= Limit - Spare)
        {
            throw new SocketException((int)SocketError.TooManyOpenSockets);
        }
    }

    /// <summary>The limit where the system tells it, which is on Linux.</summary>
    private static long ReadLimit()
    {
        const string name = "Max open files";
        string? line = File.Exists(Limits)
            ? File.ReadLines(Limits).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            : null;
        string? soft = line?[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];
        return long.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out long limit) ? limit : long.MaxValue;
    }
}
