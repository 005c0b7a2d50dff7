using Station.Load.Rival;

namespace Station.Load;

/// <summary>What a station reads and writes with.</summary>
internal sealed record Contender(string Name, Func<StationOptions, IProtocol> Protocol)
{
    public static readonly IReadOnlyList<Contender> All =
    [
        new("Dimp.Generated", static options => new DimpProtocol(options)),
        new("System.Text.Json, written again", static options => new RivalProtocol(options, writesAgain: true)),
        new("System.Text.Json, bytes kept", static options => new RivalProtocol(options, writesAgain: false)),
        new("no JSON: the floor", static options => new FloorProtocol(options)),
    ];
}
