namespace Dimp;

/// <summary>For whom a message is written.</summary>
public enum WireProfile
{
    /// <summary>The message as it is: what was not edited goes out as it came in.</summary>
    Modern,

    /// <summary>
    /// For old peers: beside each key its old names, and numbers where they expect numbers, in nested messages too. See
    /// <see cref="FieldAttribute.Legacy"/> and <see cref="FieldAttribute.LegacyAs"/>.
    /// </summary>
    Legacy,

    /// <summary>With the short names of keys, in the outermost message alone. See <see cref="FieldAttribute.Short"/>.</summary>
    Short,
}
