using System.Diagnostics;
using System.Reflection;

namespace Dimp.Tests;

/// <summary>What a debugger shows of records, maps and lists.</summary>
public class DebugViewTests
{
    private static readonly AliasedMessage Message = AliasedMessages.Default.Parse("""{"kind":7,"ID":"a","more":[{}],"lid":8,"x":{"y":[1,2]},"for":"b"}""");

    [Fact]
    public void A_record_shows_its_properties_by_their_names()
    {
        object[] properties = Shown<object[]>(Message, "Properties");
        Assert.Equal(
            ["Kind: 7", "Owner: a", "Inner: ", "More: 1", "Items: ", "Lid: "],
            properties.Select(static property => $"{Get(property, "Name")}: {Describe(Get(property, "Value"))}"));
        string display = Assert.IsType<DebuggerDisplayAttribute>(properties[0].GetType().GetCustomAttribute<DebuggerDisplayAttribute>()).Name!;
        Assert.Equal("{Name,nq}", display);
    }

    [Fact]
    public void A_record_shows_the_message_its_problems_and_the_keys_that_it_does_not_declare()
    {
        Assert.Same(Message.Map, Shown<WireMap>(Message, "Map"));
        Assert.Equal(Message.Validate(), Shown<IEnumerable<WireProblem>>(Message, "Problems"));
        Assert.Equal(["lid"], Message.Validate().Select(static problem => problem.Key));
        Assert.Equal(["x", "for"], Shown<string[]>(Message, "UnknownKeys"));
    }

    [Fact]
    public void The_keys_that_tell_a_record_apart_are_known() =>
        Assert.Equal(["x"], Shown<string[]>(new Circle(WireMap.Parse("""{"form":"circle","x":1}""")), "UnknownKeys"));

    [Fact]
    public void A_map_shows_its_keys_with_their_values() => Assert.Equal([.. Message.Map], Shown<KeyValuePair<string, WireValue>[]>(Message.Map, "Entries"));

    [Fact]
    public void A_list_shows_its_items() => Assert.Equal<WireValue>([1, 2], Shown<WireValue[]>(Message.Map.GetMap("x")!.GetList("y")!, "Items"));

    [Fact]
    public void To_be_shown_changes_nothing()
    {
        string json = Message.ToJson();
        A_record_shows_its_properties_by_their_names();
        Assert.Equal(json, Message.ToJson());
    }

    /// <summary>As a debugger does it: by a proxy that the type names, made of the object.</summary>
    private static T Shown<T>(object value, string property)
    {
        var proxy = value.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>(inherit: true)!;
        return (T)Get(Activator.CreateInstance(Type.GetType(proxy.ProxyTypeName)!, value)!, property)!;
    }

    private static object? Get(object proxy, string property) => proxy.GetType().GetProperty(property)!.GetValue(proxy);

    private static string? Describe(object? value) => value is IReadOnlyList<AliasedMessage> list ? $"{list.Count}" : value?.ToString();
}

[Shape, Dispatch("form")]
internal partial record Figure : WireRecord;

[Case("circle")]
internal sealed partial record Circle : Figure;
