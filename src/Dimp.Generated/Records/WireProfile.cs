namespace Dimp;

/// <summary>The kind of peer that a message is written for.</summary>
public enum WireProfile
{
    /// <summary>The message as it is. The parts that were not edited are written as they were read.</summary>
    Modern,

    /// <summary>
    /// For old peers: the old names beside each key, and numbers where old peers expect them, in nested messages too. See
    /// <see cref="FieldAttribute.Legacy"/> and <see cref="FieldAttribute.LegacyAs"/>.
    /// </summary>
    Legacy,

    /// <summary>With the short names of keys, in the outermost message only. See <see cref="FieldAttribute.Short"/>.</summary>
    Short,
}
