namespace Dimp.Protocol;

/// <summary>A message with encrypted content, or with plain text if everybody may read it.</summary>
[Fallback(Having = "data"), Dispatch]
public partial record SecureMessage : Message
{
    /// <summary>The encrypted content; of a broadcast, the content itself as text.</summary>
    public TransportableData? Data
    {
        get => DataText is not { } text ? null : IsBroadcast ? TransportableData.Plain(text) : TransportableData.Parse(text);
        set => DataText = value?.ToString();
    }

    /// <summary>Whether everybody may read it: its receiver or its group is everybody.</summary>
    public bool IsBroadcast => Receiver.IsBroadcast || Group is { IsBroadcast: true };

    /// <summary>The encrypted keys by group member, and their digest.</summary>
    [Field("keys", Short = "K")] public partial WireMap? EncryptedKeys { get; set; }

    /// <summary>The encrypted key, if there is only one.</summary>
    [Field("key")] public partial TransportableData? EncryptedKey { get; set; }

    [Field("data", Short = "D", Required = true)] private partial string? DataText { get; set; }
}
