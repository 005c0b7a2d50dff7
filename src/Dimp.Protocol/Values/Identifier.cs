using System.Diagnostics.CodeAnalysis;

namespace Dimp.Protocol;

/// <summary>
/// Who or what takes part: a user, a group, a station. Its form is <c>name@address/terminal</c>, where name and terminal
/// may be missing. Identifiers are equal when their texts are.
/// </summary>
/// <remarks>Only the form is checked. Whether an address is genuine is for the cryptographic layers to say.</remarks>
public sealed class Identifier : IWireValue<Identifier>, IEquatable<Identifier>
{
    private readonly string _text;

    private Identifier(string text, string? name, string address, string? terminal)
    {
        _text = text;
        Name = name;
        Address = address;
        Terminal = terminal;
    }

    /// <summary><c>anyone@anywhere</c>: whoever gets it.</summary>
    public static Identifier Anyone { get; } = Parse("anyone@anywhere");

    /// <summary><c>everyone@everywhere</c>: all users.</summary>
    public static Identifier Everyone { get; } = Parse("everyone@everywhere");

    /// <summary><c>station@anywhere</c>: whichever station is connected.</summary>
    public static Identifier AnyStation { get; } = Parse("station@anywhere");

    /// <summary>Whether it means whoever is there: its address is <c>anywhere</c> or <c>everywhere</c>, in any case of letters.</summary>
    public bool IsBroadcast =>
        Address.Equals("anywhere", StringComparison.OrdinalIgnoreCase) || Address.Equals("everywhere", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands before the <c>@</c>; <c>null</c> when there is none.</summary>
    public string? Name { get; }

    /// <summary>The address.</summary>
    public string Address { get; }

    /// <summary>What stands after the <c>/</c>, a device for instance; <c>null</c> when there is none.</summary>
    public string? Terminal { get; }

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not of the form <c>name@address/terminal</c>.</exception>
    public static Identifier Parse(string text) => TryParse(text, out Identifier? identifier)
        ? identifier
        : throw new FormatException($"\"{text}\" is not an identifier: name@address or name@address/terminal is expected.");

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The text.</param>
    /// <param name="identifier">The identifier.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Identifier? identifier)
    {
        identifier = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }
        // What stands after a second slash is nothing that the protocol knows: it is kept in the text, and that is all.
        string[] parts = text.Split('/', 3);
        string account = parts[0];
        string? terminal = parts.Length > 1 ? parts[1] : null;
        int at = account.IndexOf('@', StringComparison.Ordinal);
        string? name = at < 0 ? null : account[..at];
        string address = account[(at + 1)..];
        if (address.Length == 0 || address.Contains('@', StringComparison.Ordinal))
        {
            return false;
        }
        identifier = new Identifier(text, name, address, terminal);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryRead(WireValue value, [MaybeNullWhen(false)] out Identifier result)
    {
        result = null;
        return value.Kind == WireKind.String && TryParse(value.AsString(), out result);
    }

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
}
