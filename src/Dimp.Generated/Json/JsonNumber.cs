using System.Globalization;
using System.Numerics;

namespace Dimp;

/// <summary>Compares number tokens by their exact value, and truncates them to integers.</summary>
internal static class JsonNumber
{
    /// <summary>Room for every .NET number: 20 digits of an integer, 25 of a double, 31 of a decimal.</summary>
    internal const int MaxFormattedLength = 32;

    internal static bool AreEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.SequenceEqual(right) || (Normal.Of(left, out Normal a) && Normal.Of(right, out Normal b) && a.Equals(b));

    internal static int GetHashCode(ReadOnlySpan<byte> token)
    {
        var hash = new HashCode();
        if (Normal.Of(token, out Normal number))
        {
            number.AddTo(ref hash);
        }
        else
        {
            hash.AddBytes(token);
        }
        return hash.ToHashCode();
    }

    /// <summary>The number without its fraction; <c>null</c> if the type cannot hold it.</summary>
    internal static T? ToInteger<T>(ReadOnlySpan<byte> token) where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (T.TryParse(token, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T exact))
        {
            return exact;
        }
        if (decimal.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal small))
        {
            small = decimal.Truncate(small);
            return small >= decimal.CreateSaturating(T.MinValue) && small <= decimal.CreateSaturating(T.MaxValue)
                ? T.CreateTruncating(small)
                : null;
        }
        double large = double.Parse(token, NumberStyles.Float, CultureInfo.InvariantCulture);
        // The largest integers of a type have no exact double. The first double beyond them is MaxValue rounded up.
        return large >= double.CreateSaturating(T.MinValue) && large < double.CreateSaturating(T.MaxValue)
            ? T.CreateTruncating(large)
            : null;
    }

    /// <summary>
    /// A number as its digits, from the first to the last that is not zero, and the power of ten of the last one. Two
    /// tokens of the same number have the same digits and power.
    /// </summary>
    private readonly ref struct Normal
    {
        /// <summary>
        /// Longer exponents are not evaluated. Such tokens are equal if their text is the same, or if both are zero.
        /// </summary>
        private const int MaxExponentDigits = 18;

        private readonly bool _isNegative;
        private readonly ReadOnlySpan<byte> _digits;
        private readonly long _exponent;

        private Normal(bool isNegative, ReadOnlySpan<byte> digits, long exponent)
        {
            _isNegative = isNegative;
            _digits = digits;
            _exponent = exponent;
        }

        internal static bool Of(ReadOnlySpan<byte> token, out Normal number)
        {
            bool isNegative = token[0] == '-';
            ReadOnlySpan<byte> digits = isNegative ? token[1..] : token;
            long exponent = 0;
            int mark = digits.IndexOfAny((byte)'e', (byte)'E');
            if (mark >= 0)
            {
                ReadOnlySpan<byte> power = digits[(mark + 1)..];
                digits = digits[..mark];
                if (!digits.ContainsAnyInRange((byte)'1', (byte)'9'))
                {
                    // Zero, whatever the power.
                    number = default;
                    return true;
                }
                if (power.TrimStart("+-0"u8).Length > MaxExponentDigits)
                {
                    number = default;
                    return false;
                }
                exponent = long.Parse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            }
            int point = digits.IndexOf((byte)'.');
            if (point >= 0)
            {
                exponent -= digits.Length - point - 1;
            }
            // Only zeros are removed at the end, each a power of ten, and perhaps the decimal point between them.
            ReadOnlySpan<byte> cut = digits.TrimEnd((byte)'0');
            exponent += digits.Length - cut.Length;
            if (cut.EndsWith("."u8))
            {
                cut = cut[..^1];
                ReadOnlySpan<byte> whole = cut.TrimEnd((byte)'0');
                exponent += cut.Length - whole.Length;
                cut = whole;
            }
            cut = cut.TrimStart("0."u8);
            number = cut.IsEmpty ? default : new Normal(isNegative, cut, exponent);
            return true;
        }

        internal bool Equals(Normal other)
        {
            if (_isNegative != other._isNegative || _exponent != other._exponent)
            {
                return false;
            }
            ReadOnlySpan<byte> mine = _digits;
            ReadOnlySpan<byte> theirs = other._digits;
            while (true)
            {
                mine = mine.TrimStart((byte)'.');
                theirs = theirs.TrimStart((byte)'.');
                if (mine.IsEmpty || theirs.IsEmpty)
                {
                    return mine.IsEmpty && theirs.IsEmpty;
                }
                if (mine[0] != theirs[0])
                {
                    return false;
                }
                mine = mine[1..];
                theirs = theirs[1..];
            }
        }

        internal void AddTo(ref HashCode hash)
        {
            hash.Add(_isNegative);
            hash.Add(_exponent);
            foreach (byte digit in _digits)
            {
                if (digit != '.')
                {
                    hash.Add(digit);
                }
            }
        }
    }
}
