namespace Dimp.Protocol;

/// <summary>
/// The keys with which members encrypt for a group (<c>chat.dim.group</c>, <c>keys</c>): requested and distributed by the
/// action. Content with an action without a record is a plain <see cref="GroupKeys"/>.
/// </summary>
[Customized("chat.dim.group", "keys")]
public partial record GroupKeys : CustomizedContent
{
    private const string DigestKey = "digest";

    /// <summary>The member whose key it is.</summary>
    [Field("from")] public partial Identifier? Sender { get; set; }

    /// <summary>The members who can open it.</summary>
    [Field("to")] public partial IReadOnlyList<Identifier>? Members { get; set; }

    /// <summary>The encrypted key for each member, and their digest.</summary>
    [Field("keys")] public partial WireMap? Keys { get; set; }

    /// <summary>The digest of the keys. If there are keys, it is one of their entries.</summary>
    public string? Digest => Keys is { } keys ? keys.GetString(DigestKey) : OwnDigest;

    [Field(DigestKey)] private partial string? OwnDigest { get; set; }

    /// <summary>Asks which keys are out of date.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sender">The member whose key it is.</param>
    /// <param name="members">The members who lack it.</param>
    /// <param name="digest">The digest of the keys known.</param>
    public static GroupKeysQuery QueryGroupKeys(
        Identifier group, Identifier sender, IReadOnlyList<Identifier> members, string? digest = null) =>
        new() { Group = group, Sender = sender, Members = members, OwnDigest = digest };

    /// <summary>Hands out keys.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sender">The member whose key it is.</param>
    /// <param name="keys">The encrypted key for each member, and their digest.</param>
    public static GroupKeysUpdate UpdateGroupKeys(Identifier group, Identifier sender, WireMap keys) =>
        new() { Group = group, Sender = sender, Keys = keys };

    /// <summary>Asks for one's own key.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sender">The member whose key it is.</param>
    /// <param name="digest">The digest of the keys known.</param>
    public static GroupKeysRequest RequestGroupKey(Identifier group, Identifier sender, string? digest = null) =>
        new() { Group = group, Sender = sender, OwnDigest = digest };

    /// <summary>Answers with a member's key.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sender">The member whose key it is.</param>
    /// <param name="member">The member who asked.</param>
    /// <param name="key">The key, encrypted for that member.</param>
    /// <param name="digest">The digest of the keys.</param>
    /// <exception cref="ArgumentException">The member is called <c>digest</c>, which is the key of the digest.</exception>
    public static GroupKeysRespond RespondGroupKey(
        Identifier group, Identifier sender, Identifier member, TransportableData key, string digest)
    {
        ArgumentNullException.ThrowIfNull(member);
        var keys = new WireMap { [DigestKey] = digest };
        if (keys.ContainsKey(member.ToString()))
        {
            throw new ArgumentException("A member's key cannot be told from the digest.", nameof(member));
        }
        keys[member.ToString()] = WireValue.From(key);
        return new() { Group = group, Sender = sender, Keys = keys };
    }
}
