using System.Globalization;
using System.Text.Json.Serialization;

namespace Dimp.Protocol;

/// <summary>
/// The type of a content: on the wire the text of a number (<c>"136"</c>), the number itself, or a word. Types are equal
/// when their texts are.
/// </summary>
/// <remarks>The numbers are those of the reference implementation, those without a record of their own included.</remarks>
[JsonConverter(typeof(CustomValueJsonConverter<ContentType>))]
public readonly partial struct ContentType : IWireValue<ContentType>, IEquatable<ContentType>
{
    private readonly string? _text;

    /// <summary>Creates a type from its text.</summary>
    /// <param name="text">The number in decimal digits, or a word.</param>
    public ContentType(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Creates a type from its number.</summary>
    /// <param name="number">The number.</param>
    public ContentType(int number) => _text = number.ToString(CultureInfo.InvariantCulture);

    /// <summary>0: any content.</summary>
    public static ContentType Any { get; } = new(0x00);

    /// <summary>1: text.</summary>
    public static ContentType Text { get; } = new(0x01);

    /// <summary>16: a file.</summary>
    public static ContentType File { get; } = new(0x10);

    /// <summary>18: an image.</summary>
    public static ContentType Image { get; } = new(0x12);

    /// <summary>20: a voice message.</summary>
    public static ContentType Audio { get; } = new(0x14);

    /// <summary>22: a video.</summary>
    public static ContentType Video { get; } = new(0x16);

    /// <summary>32: a web page.</summary>
    public static ContentType Page { get; } = new(0x20);

    /// <summary>51: a name card.</summary>
    public static ContentType NameCard { get; } = new(0x33);

    /// <summary>55: a quotation of another message.</summary>
    public static ContentType Quote { get; } = new(0x37);

    /// <summary>64: money.</summary>
    public static ContentType Money { get; } = new(0x40);

    /// <summary>65: a transfer of money.</summary>
    public static ContentType Transfer { get; } = new(0x41);

    /// <summary>66: lucky money.</summary>
    public static ContentType LuckyMoney { get; } = new(0x42);

    /// <summary>72: a claim for payment.</summary>
    public static ContentType ClaimPayment { get; } = new(0x48);

    /// <summary>73: a bill to be split.</summary>
    public static ContentType SplitBill { get; } = new(0x49);

    /// <summary>136: a command, told apart by its name.</summary>
    public static ContentType Command { get; } = new(0x88);

    /// <summary>137: a command that is kept in history, such as those of groups.</summary>
    public static ContentType History { get; } = new(0x89);

    /// <summary>160: content of an application.</summary>
    public static ContentType Application { get; } = new(0xA0);

    /// <summary>202: several contents.</summary>
    public static ContentType Array { get; } = new(0xCA);

    /// <summary>204: customized content, told apart by application, module and action.</summary>
    public static ContentType Customized { get; } = new(0xCC);

    /// <summary>207: several messages forwarded as one.</summary>
    public static ContentType CombineForward { get; } = new(0xCF);

    /// <summary>255: a secret message forwarded.</summary>
    public static ContentType Forward { get; } = new(0xFF);

    /// <summary>The type of a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator ContentType(int number) => new(number);

    /// <summary>The type of a text.</summary>
    /// <param name="text">The number in decimal digits, or a word.</param>
    public static implicit operator ContentType(string text) => new(text);

    /// <summary>A string or a number.</summary>
    static string IWireValue<ContentType>.JsonSchema => """{"type":["string","number"]}""";

    /// <inheritdoc/>
    public static bool TryRead(WireValue value, out ContentType result)
    {
        bool readable = CanRead(value);
        result = readable ? new ContentType(value.AsString()!) : default;
        return readable;
    }

    /// <inheritdoc/>
    public static bool CanRead(WireValue value) => value.Kind is WireKind.String or WireKind.Number;

    /// <inheritdoc/>
    public WireValue ToWireValue() => _text;

    /// <summary>The type as text; empty when there is none.</summary>
    public override string ToString() => _text ?? "";

    /// <inheritdoc/>
    public bool Equals(ContentType other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ContentType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both have the same text.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ContentType left, ContentType right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    /// <param name="left">One type.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ContentType left, ContentType right) => !left.Equals(right);
}
