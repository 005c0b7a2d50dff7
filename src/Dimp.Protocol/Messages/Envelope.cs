namespace Dimp.Protocol;

/// <summary>From whom and to whom a message goes. A message and its envelope are views of one map.</summary>
[Shape]
public partial record Envelope : WireRecord
{
    /// <summary>Who sends it; <c>null</c> when the message does not say, which no sound message does.</summary>
    [Field("sender", Short = "F", Required = true)] public partial Identifier? Sender { get; set; }

    /// <summary>Who is to get it; anyone when the message does not say.</summary>
    [Field("receiver", Short = "R", Default = "anyone@anywhere")] public partial Identifier Receiver { get; set; }

    /// <summary>When it was sent.</summary>
    [Field("time", Short = "W")] public virtual partial DateTimeOffset? Time { get; set; }

    /// <summary>The group in which it is said, where it is not hidden in the content.</summary>
    [Field("group", Short = "G")] public virtual partial Identifier? Group { get; set; }

    /// <summary>The type of its content, where it is not hidden.</summary>
    [Field("type", Short = "T", LegacyAs = WireKind.Number)] public virtual partial ContentType? Type { get; set; }

    /// <summary>Addresses a message.</summary>
    /// <param name="sender">Who sends it.</param>
    /// <param name="receiver">Who is to get it; anyone when <c>null</c>.</param>
    /// <param name="time">When; now when <c>null</c>.</param>
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
