using System.Net;
using System.Net.Sockets;

namespace Dimp.TestSupport;

internal static class Ports
{
    /// <summary>A loopback address with a port that was free a moment ago.</summary>
    public static IPEndPoint Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return (IPEndPoint)listener.LocalEndpoint;
    }
}
