namespace Dimp;

public readonly partial struct WireValue
{
    /// <summary>Whether both values are equal: numbers by numeric value, maps in any order of keys.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(WireValue other)
    {
        WireKind kind = Kind;
        if (kind != other.Kind)
        {
            return false;
        }
        switch (kind)
        {
            case WireKind.Boolean:
                return _form == other._form;
            case WireKind.Number:
                return IsEqualNumber(other);
            case WireKind.String:
                return _form == WireForm.RawText && other._form == WireForm.RawText
                    ? RawBytes.SequenceEqual(other.RawBytes)
                    : AsString() == other.AsString();
            case WireKind.Map or WireKind.List:
                return WireNode.AreEqual((WireNode)_object!, (WireNode)other._object!);
            default:
                return true;
        }
    }

    private bool IsEqualNumber(WireValue other)
    {
        Span<byte> mine = stackalloc byte[JsonNumber.MaxFormattedLength];
        Span<byte> theirs = stackalloc byte[JsonNumber.MaxFormattedLength];
        return JsonNumber.AreEqual(NumberToken(mine), other.NumberToken(theirs));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WireValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _object is WireNode node ? node.GetHashCode() : GetHashCode(levels: 0);

    /// <param name="levels">The number of levels of objects and arrays to compare.</param>
    internal int GetHashCode(int levels)
    {
        switch (Kind)
        {
            case WireKind.Boolean:
                return (int)_form;
            case WireKind.Number:
                Span<byte> buffer = stackalloc byte[JsonNumber.MaxFormattedLength];
                return JsonNumber.GetHashCode(NumberToken(buffer));
            case WireKind.String:
                return AsString()!.GetHashCode(StringComparison.Ordinal);
            case WireKind.Map or WireKind.List:
                return ((WireNode)_object!).GetHashCode(levels);
            default:
                return 0;
        }
    }

    /// <summary>Whether both values are equal, as <see cref="Equals(WireValue)"/> does.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireValue left, WireValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireValue left, WireValue right) => !left.Equals(right);
}
