using System.Reflection;
using CsCheck;
using Dimp.CompilerServices;
using Dimp.Protocol.Tests.Catalogue;

namespace Dimp.Protocol.Tests.Laws;

/// <summary>What is written is read back: by every factory and every constructor, with random values.</summary>
public class RecordLawTests
{
    private const int Depth = 1;

    private static readonly WireOptions WithShortKeys = new() { AllowShortKeys = true };

    public static TheoryData<string> Factories => [.. AnyRecord.Factories.Select(AnyRecord.NameOf)];

    /// <summary>Those whose class is in what they write. Of the others, only factories know the case.</summary>
    public static TheoryData<string> Constructors => [.. Records.Constructible.Where(static record => !IsOpen(record)).Select(static record => record.Name)];

    [Theory, MemberData(nameof(Factories))]
    public void What_a_factory_makes_is_sound_and_is_read_back(string name)
    {
        MethodInfo factory = AnyRecord.Factories.Single(factory => AnyRecord.NameOf(factory) == name);
        AnyRecord.Of(factory, Depth).Sample(
            (record, arguments) =>
            {
                Assert.Empty(record.Validate());
                AssertReadBack(record);
                AssertGiven(factory, arguments, Read(record.ToJson(), record.GetType(), WireOptions.Strict));
            },
            print: static made => made.Item1.ToJson());
    }

    [Theory, MemberData(nameof(Constructors))]
    public void What_is_set_is_read_back(string name) => AnyRecord.OfProperties(Records.Constructible.Single(record => record.Name == name), Depth)
        .Sample(AssertReadBack, print: static record => record.ToJson());

    /// <summary>By a group, a command without a record becomes one about a group.</summary>
    private static bool IsOpen(Type type) => !type.IsAssignableTo(typeof(Message)) && new[] { null, Identifier.Anyone }.Any(group =>
    {
        var record = (WireRecord)Activator.CreateInstance(type)!;
        (record as Content)?.Group = group;
        return Read(record.ToJson(), type, WireOptions.Default).GetType() != type;
    });

    private static void AssertReadBack(WireRecord record)
    {
        string json = record.ToJson();
        WireRecord read = Read(json, record.GetType(), WireOptions.Default);
        Assert.IsType(record.GetType(), read);
        Assert.Equal(json, read.ToJson());
        AssertSame(record, read);
        AssertSame(record, record with { });
        Assert.Equal(record.Validate().Select(static problem => problem.ToString()), read.Validate().Select(static problem => problem.ToString()));
        AssertMeansTheSame(record, Read(record.ToJson(WireProfile.Legacy), record.GetType(), WireOptions.Default));
        AssertSame(record, Read(record.ToJson(WireProfile.Short), record.GetType(), WithShortKeys));
    }

    private static void AssertSame(WireRecord record, WireRecord other)
    {
        Assert.True(record == other && other == record);
        Assert.Equal(record.GetHashCode(), other.GetHashCode());
        foreach (PropertyInfo property in PropertiesOf(record))
        {
            Assert.Equal(property.GetValue(record), property.GetValue(other));
        }
    }

    /// <summary>Every property reads the same, whatever else was written for old peers.</summary>
    private static void AssertMeansTheSame(object? value, object? other)
    {
        switch (value)
        {
            case WireRecord record:
                Assert.IsType(record.GetType(), other);
                Assert.All(PropertiesOf(record).Where(property => !HasOldName(record, property)), property => AssertMeansTheSame(property.GetValue(record), property.GetValue(other)));
                break;
            case IEnumerable<WireRecord> records:
                Assert.All(records.Zip((IEnumerable<WireRecord>)other!), static pair => AssertMeansTheSame(pair.First, pair.Second));
                break;
            default:
                Assert.Equal(value, other);
                break;
        }
    }

    /// <summary>To old peers, the command has another name.</summary>
    private static bool HasOldName(WireRecord record, PropertyInfo property) => record is DocumentCommand && property.Name == nameof(Command.Name);

    private static IEnumerable<PropertyInfo> PropertiesOf(WireRecord record) =>
        record.GetType().GetProperties().Where(static property => property.Name is not (nameof(WireRecord.Map) or nameof(Message.Envelope)));

    /// <summary>What the record is about is what the factory was given.</summary>
    private static void AssertGiven(MethodInfo factory, object?[] arguments, WireRecord read)
    {
        ILookup<string, string> names = Records.Declared(read.GetType()).Fields.ToLookup(static field => field.Key, static field => field.Name);
        foreach ((ParameterInfo parameter, object? argument) in factory.GetParameters().Zip(arguments))
        {
            PropertyInfo? property = PropertiesOf(read).FirstOrDefault(property =>
                names[parameter.Name!].Contains(property.Name) || property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
            switch (argument)
            {
                case null:
                    break;
                case IReadOnlyDictionary<string, Identifier> identifiers:
                    Assert.Equal(identifiers, ((WireMap)property!.GetValue(read)!).ToDictionary(static entry => entry.Key, static entry => entry.Value.As<Identifier>()!));
                    break;
                default:
                    Assert.Equal(argument, property is null ? argument : property.GetValue(read));
                    break;
            }
        }
    }

    private static WireRecord Read(string json, Type type, WireOptions options) => type switch
    {
        _ when type.IsAssignableTo(typeof(Content)) => DimpContents.Default.Parse(json, options),
        _ when type.IsAssignableTo(typeof(Message)) => DimpMessages.Default.Parse(json, options),
        _ when type == typeof(SymmetricKey) => SymmetricKeys.Default.Parse(json, options),
        _ when type == typeof(Envelope) => Envelope.Parse(json, options),
        _ when type == typeof(Origin) => Origin.Parse(json, options),
        _ when type == typeof(StationInfo) => StationInfo.Parse(json, options),
        _ => ProviderInfo.Parse(json, options),
    };
}
