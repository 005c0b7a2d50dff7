using System.Reflection;
using CsCheck;
using Dimp.Protocol.Tests.Catalogue;

namespace Dimp.Protocol.Tests.Values;

public enum Pace : byte
{
    Slow = 1,
    VeryFast = 3,
}

/// <summary>A field of each type.</summary>
[Shape]
public partial record EveryField : WireRecord
{
    [Field] public partial string Text { get; set; }
    [Field] public partial string? TextOrNull { get; set; }
    [Field] public partial bool Flag { get; set; }
    [Field] public partial bool? FlagOrNull { get; set; }
    [Field] public partial sbyte Int8 { get; set; }
    [Field] public partial ushort? UInt16OrNull { get; set; }
    [Field] public partial int Int32 { get; set; }
    [Field] public partial long? Int64OrNull { get; set; }
    [Field] public partial ulong UInt64 { get; set; }
    [Field] public partial Int128 Int128 { get; set; }
    [Field] public partial UInt128? UInt128OrNull { get; set; }
    [Field] public partial float Single { get; set; }
    [Field] public partial float? SingleOrNull { get; set; }
    [Field] public partial double Double { get; set; }
    [Field] public partial double? DoubleOrNull { get; set; }
    [Field] public partial decimal Decimal { get; set; }
    [Field] public partial decimal? DecimalOrNull { get; set; }
    [Field] public partial Pace Pace { get; set; }
    [Field] public partial Pace? PaceOrNull { get; set; }
    [Field(As = WireKind.String)] public partial Pace Word { get; set; }
    [Field(As = WireKind.String)] public partial Pace? WordOrNull { get; set; }
    [Field] public partial DateTimeOffset Time { get; set; }
    [Field] public partial DateTimeOffset? TimeOrNull { get; set; }
    [Field] public partial Uri Uri { get; set; }
    [Field] public partial Uri? UriOrNull { get; set; }
    [Field] public partial byte[] Data { get; set; }
    [Field] public partial byte[]? DataOrNull { get; set; }
    [Field] public partial WireMap Object { get; set; }
    [Field] public partial WireMap? ObjectOrNull { get; set; }
    [Field] public partial WireList List { get; set; }
    [Field] public partial WireList? ListOrNull { get; set; }
    [Field] public partial WireValue Value { get; set; }
    [Field] public partial WireValue? ValueOrNull { get; set; }
    [Field] public partial Identifier? User { get; set; }
    [Field] public partial ContentType Type { get; set; }
    [Field] public partial EveryField Inner { get; set; }
    [Field] public partial EveryField? InnerOrNull { get; set; }
    [Field] public partial Content? Content { get; set; }
    [Field] public partial IReadOnlyList<DateTimeOffset> Times { get; set; }
    [Field] public partial IReadOnlyList<double> Numbers { get; set; }
    [Field] public partial IReadOnlyList<float?>? NumbersOrNull { get; set; }
    [Field] public partial IReadOnlyList<string?> Texts { get; set; }
    [Field] public partial IReadOnlyList<EveryField> Others { get; set; }
}

/// <summary>What a property answers it takes.</summary>
public class FieldAssignmentTests
{
    private static readonly PropertyInfo[] Properties =
        [.. typeof(EveryField).GetProperties().Where(property => property is { CanRead: true, CanWrite: true })];

    private static readonly string[] Keys = [.. WireShapeInfo.Of<EveryField>().Fields.Select(field => field.Key).Distinct()];

    private static readonly Gen<string> Simple = OneOf(
        "null", "true", "0", "-0", "-1", "1", "3", "1.5", "1e38", "1e39", "-3.4028236e38", "1e309", "-1e400", "1e-400", "0e99999999999999999999",
        "1e99999999999999999999", "-1e-99999999999999999999", "12345678901234567890123456789", "79228162514264337593543950336",
        "253402300799.9999999", "253402300799.99999999999", "253402300800", "-0.0000001", "\"nan\"", "\"inf\"", "\"-Infinity\"", "\"1e39\"",
        "\"1e400\"", "\"-1e400\"", "\"∞\"", "\"12\"", "\"-1\"", "\"very_fast\"", "\"AAEC\"", "\"a@b\"", "\"http://[\"", "\"\\u0000\\ud83d\\ude00\"", "\"\"");

    private static readonly Gen<string> Object = MakeObject(2);

    [Fact]
    public void A_property_takes_what_it_answers() => Object.Sample(json =>
    {
        var record = new EveryField(WireMap.Parse(json));
        foreach (PropertyInfo property in Properties)
        {
            object? value = property.GetValue(record);
            property.SetValue(record, value);
            Assert.Equal(value, property.GetValue(record));
        }
        Assert.Equal(record, new EveryField(WireMap.Parse(record.ToJson())));
    });

    [Fact]
    public void A_property_of_the_library_takes_what_it_answers() => AnyMessage.Object.Sample(
        json =>
        {
            foreach (Type type in Records.Constructible)
            {
                WireRecord record = Records.Wrap(type, WireMap.Parse(json), DimpMessages.Default);
                foreach (PropertyInfo property in type.GetProperties().Where(property => property is { CanRead: true, CanWrite: true }))
                {
                    property.SetValue(record, property.GetValue(record));
                }
            }
        },
        iter: 20);

    private static Gen<string> OneOf(params string[] constants) => Gen.Int[0, constants.Length - 1].Select(index => constants[index]);

    private static Gen<string> MakeObject(int depth)
    {
        Gen<string> item = depth == 0 ? Simple : Gen.OneOf(Simple, MakeObject(depth - 1));
        Gen<string> list = item.Array[0, 3].Select(items => $"[{string.Join(',', items)}]");
        return Gen.Select(OneOf(Keys), Gen.OneOf(Simple, item, list))
            .Select((key, value) => $"\"{key}\":{value}")
            .Array[0, 12]
            .Select(entries => $"{{{string.Join(',', entries)}}}");
    }
}
