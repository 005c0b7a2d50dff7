namespace Dimp;

/// <summary>How a message is read.</summary>
public sealed record WireOptions
{
    /// <summary>
    /// The greatest <see cref="MaxDepth"/>. It is the limit of System.Text.Json for writing. No deeper tree can be built.
    /// </summary>
    public const int GreatestDepth = 1_000;

    /// <summary>
    /// The greatest <see cref="MaxBytes"/>: 2 GB less 1 KB, so that positions near the end of a message fit into an
    /// integer.
    /// </summary>
    public const int GreatestBytes = int.MaxValue - 1_023;

    private readonly int _maxDepth = 64;
    private readonly int _maxBytes = GreatestBytes;

    /// <summary>As lenient as every peer: any valid JSON object is a message.</summary>
    public static WireOptions Default { get; } = new();

    /// <summary>Refuses duplicate keys, missing required keys, and values that cannot be read.</summary>
    public static WireOptions Strict { get; } = new() { AllowDuplicateKeys = false, AllowProblems = false };

    /// <summary>The greatest nesting depth of objects and arrays. The default is 64.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or above <see cref="GreatestDepth"/>.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestDepth);
            _maxDepth = value;
        }
    }

    /// <summary>
    /// The greatest length of a message in bytes, white space included. The default is <see cref="GreatestBytes"/>. A
    /// larger one is refused before it is copied. The length of a string is its length in UTF-8.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or above <see cref="GreatestBytes"/>.</exception>
    public int MaxBytes
    {
        get => _maxBytes;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, GreatestBytes);
            _maxBytes = value;
        }
    }

    /// <summary>
    /// Whether a key may occur twice in one object, at any depth. The last one counts, as with every peer. This applies to
    /// JSON text, not to a <see cref="WireMap"/> that was already read. The default is <see langword="true"/>.
    /// </summary>
    public bool AllowDuplicateKeys { get; init; } = true;

    /// <summary>
    /// Whether the short names of keys (<see cref="FieldAttribute.Short"/>) are read in the outermost message. They are
    /// replaced by the keys themselves, so the message counts as edited. A message that has both names of a key is refused.
    /// A <see cref="WireMap"/> that is refused, for this or another reason, is not changed. The default is
    /// <see langword="false"/>.
    /// </summary>
    public bool AllowShortKeys { get; init; }

    /// <summary>
    /// Whether a message is accepted if <see cref="WireRecord.Validate()"/> reports problems. The default is
    /// <see langword="true"/>.
    /// </summary>
    public bool AllowProblems { get; init; } = true;
}
