namespace Dimp.Protocol;

/// <summary>Tells where a user is logged in.</summary>
[Command(CommandNames.Login)]
public partial record LoginCommand : Command
{
    /// <summary>The user.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }

    /// <summary>The device.</summary>
    [Field("device")] public partial string? Device { get; set; }

    /// <summary>The program.</summary>
    [Field("agent")] public partial string? Agent { get; set; }

    /// <summary>The station.</summary>
    [Field("station")] public partial StationInfo? Station { get; set; }

    /// <summary>The provider of the station.</summary>
    [Field("provider")] public partial ProviderInfo? Provider { get; set; }

    /// <summary>Creates the command.</summary>
    /// <param name="did">The user.</param>
    [Factory]
    public static partial LoginCommand Create(Identifier did);
}
