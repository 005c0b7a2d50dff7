using System.Net;

[assembly: AssemblyFixture(typeof(Dimp.Hosts.Tests.Nats.NatsFixture))]

namespace Dimp.Hosts.Tests.Nats;

/// <summary>One server of NATS for all tests, where one is installed.</summary>
public sealed class NatsFixture : IAsyncLifetime
{
    private NatsServer? _server;

    public IPEndPoint Address => _server!.Address;

    public string Url => _server!.Url;

    public async ValueTask InitializeAsync() => _server = NatsServer.IsInstalled ? await NatsServer.StartOrSkipAsync() : null;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
