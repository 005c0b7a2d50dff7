namespace Dimp;

/// <summary>How a message is read.</summary>
public sealed record WireOptions
{
    /// <summary>
    /// The greatest <see cref="MaxDepth"/>: that up to which System.Text.Json writes. No tree can be built that is deeper.
    /// </summary>
    public const int GreatestDepth = 1_000;

    /// <summary>The greatest <see cref="MaxBytes"/>: 2 GB less 1 KB, so that positions near the end of a message are numbers too.</summary>
    public const int GreatestBytes = int.MaxValue - 1_023;

    private readonly int _maxDepth = 64;
    private readonly int _maxBytes = GreatestBytes;

    /// <summary>As lenient as every peer: what is one sound JSON object is a message.</summary>
    public static WireOptions Default { get; } = new();

    /// <summary>No duplicate keys, nothing missing that is required, nothing that cannot be read.</summary>
    public static WireOptions Strict { get; } = new() { AllowDuplicateKeys = false, AllowProblems = false };

    /// <summary>How many objects and arrays may stand in one another; 64 unless set.</summary>
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
    /// How many bytes a message may have, white space included; <see cref="GreatestBytes"/> unless set. A larger one is
    /// refused before it is copied. A string counts as the UTF-8 that it becomes.
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
    /// Whether a key may come twice in one object, at any depth; the last one counts then, as with every peer. Text is
    /// asked, a <see cref="WireMap"/> that was read already is not. <see langword="true"/> unless set.
    /// </summary>
    public bool AllowDuplicateKeys { get; init; } = true;

    /// <summary>
    /// Whether the short names of keys (<see cref="FieldAttribute.Short"/>) are read in the outermost message. They are
    /// replaced by the keys themselves, so that the message is an edited one. A message that has both is refused; a
    /// <see cref="WireMap"/> that is refused, for this or another reason, stays as it was.
    /// <see langword="false"/> unless set.
    /// </summary>
    public bool AllowShortKeys { get; init; }

    /// <summary>
    /// Whether a message is accepted for which <see cref="WireRecord.Validate()"/> reports something.
    /// <see langword="true"/> unless set.
    /// </summary>
    public bool AllowProblems { get; init; } = true;
}
