using System.CommandLine;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>The options that choose a protocol.</summary>
internal sealed class ProtocolOptions
{
    private readonly Option<string?> _assembly = new("--assembly", "-a")
    {
        Description = "A compiled library or program with a registry of your own. Without it, the messages are those of DIMP.",
    };

    private readonly Option<string?> _registry = new("--registry", "-r")
    {
        Description = "The name of the registry, if there are several.",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_assembly);
        command.Options.Add(_registry);
    }

    /// <summary>The chosen protocol.</summary>
    /// <exception cref="ToolException">There is no such assembly or registry.</exception>
    internal MessageProtocol Load(ParseResult arguments)
    {
        string? registry = arguments.GetValue(_registry);
        return arguments.GetValue(_assembly) is { } path ? AssemblyProtocol.Load(path, registry)
            : registry is not null ? AssemblyProtocol.Load(typeof(Dimp.Protocol.DimpContents).Assembly.Location, registry)
            : new DimpProtocol();
    }
}
