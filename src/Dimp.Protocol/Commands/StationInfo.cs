namespace Dimp.Protocol;

/// <summary>Where a station is.</summary>
[Shape]
public partial record StationInfo : WireRecord
{
    /// <summary>The station.</summary>
    [Field("did", Legacy = ["ID"])] public partial Identifier? Did { get; set; }

    /// <summary>Its host name or address.</summary>
    [Field("host")] public partial string? Host { get; set; }

    /// <summary>Its port; 0 when it is not said.</summary>
    [Field("port")] public partial int Port { get; set; }
}
