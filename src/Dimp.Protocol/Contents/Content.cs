namespace Dimp.Protocol;

/// <summary>
/// The content of a message. Every content has a type, which selects its record, a serial number and a time; content of a
/// type without a record is a plain <see cref="Content"/>.
/// </summary>
[Shape, Dispatch("type")]
public partial record Content : WireRecord
{
    /// <summary>The type, written as a string; empty when the message has none.</summary>
    [Field("type", Short = "T", LegacyAs = WireKind.Number)] public partial ContentType Type { get; }

    /// <summary>The serial number: 1 to 2147483647 in what this library creates; 0 when the message has none.</summary>
    [Field("sn", Short = "N")] public partial long Sn { get; set; }

    /// <summary>When the content was made; seconds since 1970 on the wire.</summary>
    [Field("time", Short = "W")] public partial DateTimeOffset? Time { get; set; }

    /// <summary>The group in which it is said; <c>null</c> outside of groups.</summary>
    [Field("group", Short = "G")] public partial Identifier? Group { get; set; }

    /// <summary>Creates content of a type for which no record is declared.</summary>
    /// <param name="type">The type.</param>
    /// <exception cref="ArgumentException">The type is empty, or has an unpaired surrogate.</exception>
    public static Content OfType(ContentType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(type.ToString(), nameof(type));
        var content = new Content(new WireMap { ["type"] = type.ToString() });
        content.OnCreated();
        return content;
    }

    /// <inheritdoc/>
    protected override void OnCreated()
    {
        ContentStamp stamp = ContentStamp.Current;
        Sn = stamp.NextSerialNumber();
        Time = stamp.Now;
    }

    /// <inheritdoc/>
    protected override void OnRewritten(WireRewriting rewriting)
    {
        base.OnRewritten(rewriting);
        if (rewriting.Profile == WireProfile.Legacy && !rewriting.IsWithin<Content>())
        {
            AdaptToOldPeers();
        }
    }

    /// <summary>
    /// Writes the values that old peers expect in addition to old names. Peers repair only the outermost content, so they
    /// would not understand these values in a nested one.
    /// </summary>
    private protected virtual void AdaptToOldPeers()
    {
    }
}
