using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Dimp.Protocol;

/// <summary>
/// The identifier of a user, a group or a station. Its form is <c>name@address/terminal</c>, where name and terminal may be
/// missing. Identifiers are equal when their texts are.
/// </summary>
/// <remarks>Only the form is checked. The cryptographic layers check whether an address is genuine.</remarks>
[JsonConverter(typeof(CustomValueJsonConverter<Identifier>))]
public sealed partial class Identifier : IWireValue<Identifier>, IEquatable<Identifier>
{
    private readonly string _text;
    private readonly int _at;
    private readonly int _slash;

    private Identifier(string text, int at, int slash)
    {
        _text = text;
        _at = at;
        _slash = slash;
    }

    /// <summary><c>anyone@anywhere</c>: any receiver.</summary>
    public static Identifier Anyone { get; } = Parse("anyone@anywhere");

    /// <summary><c>everyone@everywhere</c>: all users.</summary>
    public static Identifier Everyone { get; } = Parse("everyone@everywhere");

    /// <summary><c>station@anywhere</c>: the connected station.</summary>
    public static Identifier AnyStation { get; } = Parse("station@anywhere");

    /// <summary>Whether it is a broadcast: its address is <c>anywhere</c> or <c>everywhere</c>, ignoring case.</summary>
    public bool IsBroadcast =>
        AddressText.Equals("anywhere", StringComparison.OrdinalIgnoreCase) || AddressText.Equals("everywhere", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name before the <c>@</c>; <c>null</c> when there is none.</summary>
    public string? Name => _at < 0 ? null : _text[.._at];

    /// <summary>The address.</summary>
    public string Address => AddressText.ToString();

    /// <summary>The terminal after the <c>/</c>, for example a device; <c>null</c> when there is none.</summary>
    public string? Terminal => _slash == _text.Length ? null : _text[(_slash + 1)..].Split('/', 2)[0];

    private ReadOnlySpan<char> AddressText => _text.AsSpan((_at + 1).._slash);

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not of the form <c>name@address/terminal</c>.</exception>
    public static Identifier Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Identifier? identifier)
            ? identifier
            : throw new FormatException($"\"{text}\" is not an identifier: name@address or name@address/terminal is expected.");
    }

    /// <summary>Tries to read an identifier.</summary>
    /// <param name="text">The text.</param>
    /// <param name="identifier">The identifier.</param>
    /// <returns>Whether the text was valid.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Identifier? identifier)
    {
        identifier = HasForm(text, out int at, out int slash) ? new Identifier(text!, at, slash) : null;
        return identifier is not null;
    }

    /// <summary>A string of the form <c>name@address/terminal</c>.</summary>
    static string IWireValue<Identifier>.JsonSchema => """{"type":"string","pattern":"^(?:[^@/]*@)?[^@/]+(?:/[\\s\\S]*)?$"}""";

    /// <inheritdoc/>
    public static bool TryRead(WireValue value, [MaybeNullWhen(false)] out Identifier result)
    {
        result = null;
        return value.Kind == WireKind.String && TryParse(value.AsString(), out result);
    }

    /// <inheritdoc/>
    public static bool CanRead(WireValue value) => value.Kind == WireKind.String && HasForm(value.AsString(), out _, out _);

    /// <inheritdoc/>
    public WireValue ToWireValue() => _text;

    /// <summary>The identifier as it was written.</summary>
    public override string ToString() => _text;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] Identifier? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Identifier);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both have the same text.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Identifier? left, Identifier? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One identifier.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Identifier? left, Identifier? right) => !(left == right);

    private static bool HasForm(ReadOnlySpan<char> text, out int at, out int slash)
    {
        // The protocol does not define the text after a second slash. It is kept in the text only.
        slash = text.IndexOf('/') is var first and >= 0 ? first : text.Length;
        ReadOnlySpan<char> account = text[..slash];
        at = account.IndexOf('@');
        ReadOnlySpan<char> address = account[(at + 1)..];
        return !address.IsEmpty && !address.Contains('@');
    }
}
