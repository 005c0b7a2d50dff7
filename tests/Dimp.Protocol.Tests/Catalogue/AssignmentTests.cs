using System.Reflection;
using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Every property of every record returns what was assigned to it, with any earlier value.</summary>
public class AssignmentTests
{
    public static TheoryData<string> Settable => [.. Records.Constructible.Where(record => PropertiesOf(record).Length > 0).Select(record => record.Name)];

    [Theory, MemberData(nameof(Settable))]
    public void A_property_reads_what_was_assigned_to_it(string name)
    {
        Type type = Records.Constructible.Single(record => record.Name == name);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            Assert.All(Made(type), record =>
            {
                object value = Sample(property, record, "assigned");
                property.SetValue(record, value);
                Assert.Equal(value, property.GetValue(record));
                Assert.Equal(value, property.GetValue(Read(type, record.Map)));
            });
        }
    }

    [Theory, MemberData(nameof(Settable))]
    public void A_property_takes_what_it_reads(string name)
    {
        Type type = Records.Constructible.Single(record => record.Name == name);
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            Assert.All(Made(type), record =>
            {
                object? value = property.GetValue(record);
                property.SetValue(record, value);
                Assert.Equal(value, property.GetValue(record));
            });
        }
    }

    /// <summary>A new record, one from an empty message, one with all fields, and one with all fields under their other names.</summary>
    private static IEnumerable<WireRecord> Made(Type type)
    {
        yield return (WireRecord)Activator.CreateInstance(type)!;
        yield return Read(type, new WireMap());
        var full = (WireRecord)Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in PropertiesOf(type))
        {
            property.SetValue(full, Sample(property, full, "there"));
        }
        yield return Read(type, full.Map);
        yield return Read(type, WithOtherNames(full));
    }

    private static WireRecord Read(Type type, WireMap map) =>
        Records.Wrap(type, WireMap.Parse(map.ToJson()), DimpMessages.Default);

    private static WireMap WithOtherNames(WireRecord record)
    {
        WireMap map = record.Map.Clone();
        foreach (WireField field in Records.Declared(record.GetType()).Fields.Where(field => map.ContainsKey(field.Key)))
        {
            WireValue value = map[field.Key];
            if (field.Aliases.Concat(field.Legacy).FirstOrDefault() is { } alias)
            {
                map.Remove(field.Key);
                map[alias] = value;
            }
            else if (field.Single is { } single && value.AsList() is [var item])
            {
                map.Remove(field.Key);
                map[single] = item;
            }
        }
        return map;
    }

    private static PropertyInfo[] PropertiesOf(Type type) =>
        [.. type.GetProperties().Where(property => property.SetMethod is { IsPublic: true })];

    /// <summary>What everybody may read is plain text, and the data of no other message is.</summary>
    private static object Sample(PropertyInfo property, WireRecord record, string word) =>
        record is SecureMessage { IsBroadcast: true } && property.Name == nameof(SecureMessage.Data)
            ? TransportableData.Plain(word)
            : SampleValues.Of(property.PropertyType, word);
}
