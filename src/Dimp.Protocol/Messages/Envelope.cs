namespace Dimp.Protocol;

/// <summary>The sender and the receiver of a message. A message and its envelope are views of one map.</summary>
[Shape]
public partial record Envelope : WireRecord
{
    /// <summary>The sender; <c>null</c> when the message has none, which is an error.</summary>
    [Field("sender", Short = "F", Required = true)] public partial Identifier? Sender { get; set; }

    /// <summary>The receiver; anyone when the message has none.</summary>
    [Field("receiver", Short = "R", Default = "anyone@anywhere")] public partial Identifier Receiver { get; set; }

    /// <summary>When it was sent.</summary>
    [Field("time", Short = "W")] public virtual partial DateTimeOffset? Time { get; set; }

    /// <summary>The group, if it is not hidden in the content.</summary>
    [Field("group", Short = "G")] public virtual partial Identifier? Group { get; set; }

    /// <summary>The type of its content, if it is not hidden.</summary>
    [Field("type", Short = "T", LegacyAs = WireKind.Number)] public virtual partial ContentType? Type { get; set; }

    /// <summary>Addresses a message.</summary>
    /// <param name="sender">The sender.</param>
    /// <param name="receiver">The receiver; anyone when <c>null</c>.</param>
    /// <param name="time">The time; now when <c>null</c>.</param>
    public static Envelope Create(Identifier sender, Identifier? receiver = null, DateTimeOffset? time = null)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return new Envelope
        {
            Sender = sender,
            Receiver = receiver ?? Identifier.Anyone,
            Time = time ?? ContentStamp.Current.Now,
        };
    }
}
