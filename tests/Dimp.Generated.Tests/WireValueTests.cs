using CsCheck;

namespace Dimp.Tests;

public class WireValueTests
{
    private static WireValue Parse(string json) => WireMap.Parse($$"""{"v":{{json}}}""")["v"];

    [Theory]
    [InlineData("null", WireKind.Null)]
    [InlineData("true", WireKind.Boolean)]
    [InlineData("1e5", WireKind.Number)]
    [InlineData("\"x\"", WireKind.String)]
    [InlineData("[]", WireKind.List)]
    [InlineData("{}", WireKind.Map)]
    public void A_value_has_the_kind_it_has_in_JSON(string json, WireKind kind)
    {
        Assert.Equal(kind, Parse(json).Kind);
        Assert.Equal(json, Parse(json).ToString());
    }

    [Fact]
    public void Nothing_is_undefined()
    {
        Assert.Equal(WireKind.Undefined, default(WireValue).Kind);
        Assert.Equal("", default(WireValue).ToString());
        Assert.True(((WireValue)(string?)null).IsUndefined);
        Assert.True(((WireValue)(int?)null).IsUndefined);
        Assert.True(((WireValue)(bool?)null).IsUndefined);
        Assert.True(((WireValue)(ulong?)null).IsUndefined);
        Assert.True(((WireValue)(uint?)null).IsUndefined);
        Assert.True(((WireValue)(double?)null).IsUndefined);
        Assert.True(((WireValue)(float?)null).IsUndefined);
        Assert.True(((WireValue)(decimal?)null).IsUndefined);
        Assert.True(((WireValue)(WireMap?)null).IsUndefined);
        Assert.True(((WireValue)(WireList?)null).IsUndefined);
        Assert.True(((WireValue)(Note?)null).IsUndefined);
        Assert.True(WireValue.From((Uri?)null).IsUndefined);
        Assert.True(WireValue.From((byte[]?)null).IsUndefined);
        Assert.True(WireValue.From((DateTimeOffset?)null).IsUndefined);
        Assert.True(WireValue.From((Celsius?)null).IsUndefined);
        Assert.Null(default(WireValue).AsString());
        Assert.Null(default(WireValue).As<Celsius>());
        Assert.Null(WireValue.Null.As<Celsius>());
    }

    [Fact]
    public void A_number_that_may_be_null_is_that_number()
    {
        Assert.Equal(1, ((WireValue)(int?)1).AsInt32());
        Assert.Equal(true, ((WireValue)(bool?)true).AsBoolean());
        Assert.Equal(2UL, ((WireValue)(ulong?)2).AsInteger<ulong>());
        Assert.Equal(3U, ((WireValue)(uint?)3).AsInteger<uint>());
        Assert.Equal(1.5, ((WireValue)(double?)1.5).AsDouble());
        Assert.Equal(1.5f, ((WireValue)(float?)1.5f).AsSingle());
        Assert.Equal(1.5m, ((WireValue)(decimal?)1.5m).AsDecimal());
    }

    public static TheoryData<WireValue, string> Written => new()
    {
        { 1, "1" }, { (byte)1, "1" }, { (ushort)1, "1" }, { (short)-1, "-1" }, { (sbyte)-1, "-1" }, { 'a' - 'b', "-1" },
        { uint.MaxValue, "4294967295" }, { long.MinValue, "-9223372036854775808" }, { ulong.MaxValue, "18446744073709551615" },
        { (nint)5, "5" }, { (nuint)5, "5" }, { (int?)3, "3" }, { (byte?)3, "3" },
        { 60.0, "60" }, { 0.1, "0.1" }, { 1e22, "1E+22" }, { -0.0, "-0" }, { 5e-324, "5E-324" }, { double.MaxValue, "1.7976931348623157E+308" },
        { 0.1f, "0.1" }, { float.MaxValue, "3.4028235E+38" },
        { 1.50m, "1.50" }, { decimal.MaxValue, "79228162514264337593543950335" }, { -0.0000000000000000000000000001m, "-0.0000000000000000000000000001" },
        { true, "true" }, { false, "false" }, { "a\"b/\u007f\u2028", "\"a\\\"b/\u007f\u2028\"" }, { "\b\f\n\r\t\0\u001f", "\"\\b\\f\\n\\r\\t\\u0000\\u001f\"" },
        { WireValue.From(new Uri("https://dim.chat/ä?x")), "\"https://dim.chat/ä?x\"" },
        { WireValue.From([1, 2, 255]), "\"AQL/\"" }, { WireValue.From([]), "\"\"" },
        { WireValue.From(DateTimeOffset.FromUnixTimeMilliseconds(1700000000125)), "1700000000.125" },
        { WireValue.From(DateTimeOffset.UnixEpoch.AddTicks(1)), "0.0000001" }, { WireValue.From(DateTimeOffset.UnixEpoch), "0" },
        { WireValue.FromInteger(Int128.MaxValue), "170141183460469231731687303715884105727" }, { WireValue.FromInteger('5'), "53" },
        { WireValue.From(new Celsius(3)), "\"3 °C\"" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_value_of_the_runtime_is_written_in_its_shortest_form_and_read_back(WireValue value, string json)
    {
        Assert.Equal(json, value.ToString());
        Assert.Equal(value, Parse(json));
        Assert.Equal(value.GetHashCode(), Parse(json).GetHashCode());
    }

    [Theory]
    [InlineData("5", 5)]
    [InlineData("\"5\"", 5)]
    [InlineData("\"c\"", null)]
    [InlineData("65535", 65535)]
    [InlineData("65536", null)]
    [InlineData("-1", null)]
    public void A_char_is_read_as_the_number_of_its_code(string json, int? code) => Assert.Equal(code, Parse(json).AsInteger<char>());

    [Fact]
    public void What_JSON_cannot_say_is_refused()
    {
        Assert.Throws<ArgumentException>(() => (WireValue)double.NaN);
        Assert.Throws<ArgumentException>(() => (WireValue)double.PositiveInfinity);
        Assert.Throws<ArgumentException>(() => (WireValue)float.NegativeInfinity);
        Assert.Throws<ArgumentException>(() => (WireValue)"\uD800x");
        Assert.Throws<ArgumentOutOfRangeException>(() => WireValue.From(DateTimeOffset.UnixEpoch.AddTicks(-1)));
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1E+2")]
    [InlineData("1e2", "1000e-1")]
    [InlineData("0.00100", "1e-3")]
    [InlineData("0", "-0.0e5")]
    [InlineData("1.50", "0.15e1")]
    [InlineData("-1e400", "-10e399")]
    [InlineData("12345678901234567890123456789012345678901", "1.2345678901234567890123456789012345678901e40")]
    [InlineData("1e999999999999999999", "10e999999999999999998")]
    [InlineData("1e9999999999999999999", "1e9999999999999999999")]
    [InlineData("10.0e00000000000000000000001", "100")]
    [InlineData("0", "0e9999999999999999999")]
    [InlineData("0", "-0.00E-9999999999999999999")]
    [InlineData("0e99999999999999999999", "0e9999999999999999999")]
    public void Numbers_are_equal_by_their_exact_value(string left, string right)
    {
        Assert.Equal(Parse(left), Parse(right));
        Assert.True(Parse(right) == Parse(left));
        Assert.Equal(Parse(left).GetHashCode(), Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1", "10")]
    [InlineData("1", "-1")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1", "0.10000000000000000000000000001")]
    [InlineData("1e400", "1e401")]
    [InlineData("105", "15")]
    [InlineData("1.05", "10.5")]
    [InlineData("1e9999999999999999999", "10e9999999999999999998")]
    [InlineData("0", "1e-9999999999999999999")]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "true")]
    [InlineData("null", "false")]
    [InlineData("{}", "[]")]
    [InlineData("true", "false")]
    [InlineData("\"a\"", "\"A\"")]
    public void Different_values_differ(string left, string right) => Assert.True(Parse(left) != Parse(right));

    [Theory]
    [InlineData("\"\\u0041\\/\"", "\"A/\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"\U0001F600\"")]
    [InlineData("{\"a\":1,\"b\":[2]}", "{\"b\":[2.0],\"\\u0061\":1}")]
    public void Strings_and_maps_are_equal_by_what_they_say(string left, string right)
    {
        Assert.Equal(Parse(left), Parse(right));
        Assert.Equal(Parse(left).GetHashCode(), Parse(right).GetHashCode());
        Assert.True(Parse(left).Equals((object)Parse(right)));
    }

    [Theory]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775809", null)]
    [InlineData("1e3", 1000L)]
    [InlineData("-1.9", -1L)]
    [InlineData("9.2233720368547758079e18", long.MaxValue)]
    [InlineData("1e30", null)]
    [InlineData("1e400", null)]
    [InlineData("1e-400", 0L)]
    [InlineData("\" -007 \"", -7L)]
    [InlineData("\"+1\"", null)]
    [InlineData("\"1.0\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("true", 1L)]
    [InlineData("[1]", null)]
    public void Integers_are_read_leniently(string json, long? expected) => Assert.Equal(expected, Parse(json).AsInt64());

    [Fact]
    public void Integers_are_limited_to_their_type()
    {
        Assert.Equal((byte?)255, Parse("255.9").AsInteger<byte>());
        Assert.Null(Parse("256").AsInteger<byte>());
        Assert.Equal(Int128.MinValue, Parse("-1.70141183460469231731687303715884105728e38").AsInteger<Int128>());
        Assert.Null(Parse("-1").AsInteger<byte>());
        Assert.Equal((byte?)0, Parse("-0.9").AsInteger<byte>());
        Assert.Null(Parse("\"300\"").AsInteger<byte>());
        Assert.Null(Parse("-1").AsInteger<ulong>());
        Assert.Equal(ulong.MaxValue, Parse("18446744073709551615").AsInteger<ulong>());
        Assert.Equal(Int128.MinValue, Parse("-170141183460469231731687303715884105728").AsInteger<Int128>());
        Assert.Null(Parse("170141183460469231731687303715884105728").AsInteger<Int128>());
        Assert.Equal(UInt128.MaxValue, Parse("340282366920938463463374607431768211455").AsInteger<UInt128>());
        Assert.Equal((Int128)1e35, Parse("1e35").AsInteger<Int128>());
        Assert.Null(Parse("1e40").AsInteger<UInt128>());
        Assert.Equal(int.MaxValue, ((WireValue)2147483647.5).AsInt32());
        Assert.Null(((WireValue)2147483648u).AsInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void Values_that_differ_seldom_have_one_hash_code(string quote) =>
        Assert.InRange(Enumerable.Range(0, 1_000).Select(i => Parse($"{quote}{i}{quote}").GetHashCode()).Distinct().Count(), 990, 1_000);

    [Fact]
    public void Bytes_of_any_number_are_read() => Gen.Byte.Array[0, 100].Sample(static bytes =>
        Assert.Equal(bytes, Parse($"\"{Convert.ToBase64String(bytes)}\"").AsBytes()));

    [Fact]
    public void Other_types_are_read_leniently_too()
    {
        Assert.Equal(double.MaxValue, Parse("1.7976931348623157e308").AsDouble());
        Assert.Equal(-0.5, Parse("\" -.5 \"").AsDouble());
        Assert.Null(Parse("\"∞\"").AsDouble());
        Assert.Equal(float.MaxValue, Parse("3.4028235e38").AsSingle());
        Assert.Equal(1.50m, Parse("1.50").AsDecimal());
        Assert.Equal("1.50", Parse("1.50").AsDecimal()!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Null(Parse("1e40").AsDecimal());
        Assert.Equal(2.5m, Parse("\"2.5\"").AsDecimal());
        Assert.Equal([1, 2, 255], Parse("\"AQL/\"").AsBytes());
        Assert.Null(Parse("\"AQL\"").AsBytes());
        Assert.Null(Parse("12").AsBytes());
        Assert.Equal(new Uri("https://dim.chat"), Parse("\"https:\\/\\/dim.chat\"").AsUri());
        Assert.Equal("a/b", Parse("\"a/b\"").AsUri()!.OriginalString);
        Assert.Null(Parse("1").AsUri());
        Assert.Equal(3, Parse("\"3 °C\"").As<Celsius>()!.Degrees);
        Assert.Null(Parse("\"hot\"").As<Celsius>());
        Assert.Equal(2, Parse("\"xx\"").As<Tally>()!.Value.Count);
        Assert.Null(Parse("1").As<Tally>());
        Assert.Null(Parse("{}").AsString());
        Assert.Equal("1E+2", Parse("1E+2").AsString());
        Assert.Equal("false", Parse("false").AsString());
        Assert.Equal("1.5", ((WireValue)1.5).AsString());
        Assert.True(((WireValue)1.0).AsBoolean());
        Assert.Null(Parse("2").AsBoolean());
        Assert.True(Parse("\" Yes\"").AsBoolean());
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    [InlineData("\"1e400\"")]
    [InlineData("\"nan\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"inf\"")]
    [InlineData("\" -Infinity \"")]
    public void What_JSON_cannot_say_is_no_number(string json)
    {
        Assert.Null(Parse(json).AsDouble());
        Assert.Null(Parse(json).AsSingle());
        Assert.Null(Parse(json).AsBoolean());
    }

    [Theory]
    [InlineData("1e39")]
    [InlineData("\"-3.5e38\"")]
    public void What_a_float_cannot_hold_is_no_float(string json)
    {
        Assert.Null(Parse(json).AsSingle());
        Assert.NotNull(Parse(json).AsDouble());
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("1.5", 15_000_000L)]
    [InlineData("\"1.5\"", 15_000_000L)]
    [InlineData("1700000000.1234567", 17_000_000_001_234_567L)]
    [InlineData("-0", 0L)]
    [InlineData("-1", null)]
    [InlineData("253402300799.9999999", 2_534_023_007_999_999_999L)]
    [InlineData("253402300800", null)]
    [InlineData("1e30", null)]
    [InlineData("\"nan\"", null)]
    [InlineData("[]", null)]
    public void Times_are_seconds_since_1970(string json, long? ticks) =>
        Assert.Equal(ticks, (Parse(json).AsDateTimeOffset() - DateTimeOffset.UnixEpoch)?.Ticks);

    [Fact]
    public void A_time_is_the_same_as_a_number_and_as_a_string() => Gen.Select(Gen.Long[0, 400_000_000_000], Gen.Char['0', '9'].Array[0, 9]).Sample(
        static (seconds, fraction) =>
        {
            string number = fraction.Length == 0 ? $"{seconds}" : $"{seconds}.{new string(fraction)}";
            Assert.Equal(Parse($"\"{number}\"").AsDateTimeOffset(), Parse(number).AsDateTimeOffset());
        });

    private sealed record Celsius(int Degrees) : IWireValue<Celsius>
    {
        public static bool TryRead(WireValue value, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Celsius result)
        {
            result = value.AsString() is { } text && text.EndsWith(" °C", StringComparison.Ordinal)
                && int.TryParse(text[..^3], out int degrees) ? new Celsius(degrees) : null;
            return result is not null;
        }

        public WireValue ToWireValue() => $"{Degrees} °C";
    }

    private readonly record struct Tally(int Count) : IWireValue<Tally>
    {
        public static bool TryRead(WireValue value, out Tally result)
        {
            result = new Tally(value.AsString()!.Length);
            return value.Kind == WireKind.String;
        }

        public WireValue ToWireValue() => new string('x', Count);
    }
}
