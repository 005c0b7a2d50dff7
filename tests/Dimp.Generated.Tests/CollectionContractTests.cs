using System.Globalization;

namespace Dimp.Tests;

/// <summary>Lists and maps keep the contracts of the collection interfaces, as those of .NET do.</summary>
public class CollectionContractTests
{
    private static readonly Dictionary<string, Func<IList<WireValue>, object?>> OnLists = new()
    {
        ["get before the first"] = static list => list[-1],
        ["get after the last"] = static list => list[2],
        ["set after the last"] = static list => list[2] = 1,
        ["insert before the first"] = static list => Do(() => list.Insert(-1, 1)),
        ["insert after the end"] = static list => Do(() => list.Insert(3, 1)),
        ["insert at the end"] = static list => Do(() => list.Insert(2, 1)),
        ["remove after the last"] = static list => Do(() => list.RemoveAt(2)),
        ["remove what is not there"] = static list => list.Remove(5),
        ["find what is not there"] = static list => list.IndexOf(5),
        ["copy"] = static list => Copy(list, length: 4, at: 1),
        ["copy into an array that is full then"] = static list => Copy(list, length: 2, at: 0),
        ["copy into an array that is too small"] = static list => Copy(list, length: 2, at: 1),
        ["copy before the first element"] = static list => Copy(list, length: 4, at: -1),
        ["copy beyond the array"] = static list => Copy(list, length: 2, at: 2),
        ["copy nowhere"] = static list => Do(() => list.CopyTo(null!, 0)),
        ["is it read-only"] = static list => list.IsReadOnly,
    };

    private static readonly Dictionary<string, Func<IDictionary<string, WireValue>, object?>> OnMaps = new()
    {
        ["get no key"] = static map => map[null!],
        ["set no key"] = static map => map[null!] = 1,
        ["add no key"] = static map => Do(() => map.Add(null!, 1)),
        ["find no key"] = static map => map.ContainsKey(null!),
        ["try no key"] = static map => map.TryGetValue(null!, out _),
        ["remove no key"] = static map => map.Remove(null!),
        ["add a key twice"] = static map => Do(() => map.Add("a", 1)),
        ["remove what is not there"] = static map => map.Remove("c"),
        ["remove a key with another value"] = static map => map.Remove(new KeyValuePair<string, WireValue>("a", 5)),
        ["remove a key with its value"] = static map => map.Remove(new KeyValuePair<string, WireValue>("a", 1)),
        ["copy"] = static map => Copy(map, length: 4, at: 1),
        ["copy into an array that is full then"] = static map => Copy(map, length: 2, at: 0),
        ["copy into an array that is too small"] = static map => Copy(map, length: 2, at: 1),
        ["copy before the first element"] = static map => Copy(map, length: 4, at: -1),
        ["copy beyond the array"] = static map => Copy(map, length: 2, at: 2),
        ["copy nowhere"] = static map => Do(() => map.CopyTo(null!, 0)),
        ["add to the keys"] = static map => Do(() => map.Keys.Add("c")),
        ["remove from the keys"] = static map => map.Keys.Remove("a"),
        ["clear the values"] = static map => Do(map.Values.Clear),
        ["are the keys read-only"] = static map => map.Keys.IsReadOnly,
        ["copy the keys into an array that is too small"] = static map => Copy(map.Keys, length: 2, at: 1),
        ["is it read-only"] = static map => map.IsReadOnly,
    };

    public static TheoryData<string> ListOperations => [.. OnLists.Keys];

    public static TheoryData<string> MapOperations => [.. OnMaps.Keys];

    [Theory]
    [MemberData(nameof(ListOperations))]
    public void A_list_does_what_a_List_does(string operation) => Assert.Equal(
        Outcome(new List<WireValue> { 1, "x" }, OnLists[operation]), Outcome(new WireList { 1, "x" }, OnLists[operation]));

    [Theory]
    [MemberData(nameof(MapOperations))]
    public void A_map_does_what_a_Dictionary_does(string operation) => Assert.Equal(
        Outcome(new Dictionary<string, WireValue> { ["a"] = 1, ["b"] = "x" }, OnMaps[operation]),
        Outcome(new WireMap { ["a"] = 1, ["b"] = "x" }, OnMaps[operation]));

    /// <summary>What comes of an operation: its result or exception, and the items afterwards.</summary>
    private static string Outcome<TItems, TItem>(TItems items, Func<TItems, object?> operation) where TItems : ICollection<TItem>
    {
        string result;
        try
        {
            result = Convert.ToString(operation(items), CultureInfo.InvariantCulture)!;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IndexOutOfRangeException)
        {
            result = exception.GetType().Name;
        }
        return $"{result}: {string.Join(' ', items)}";
    }

    private static string Outcome(IList<WireValue> list, Func<IList<WireValue>, object?> operation) =>
        Outcome<IList<WireValue>, WireValue>(list, operation);

    private static string Outcome(IDictionary<string, WireValue> map, Func<IDictionary<string, WireValue>, object?> operation) =>
        Outcome<IDictionary<string, WireValue>, KeyValuePair<string, WireValue>>(map, operation);

    private static string Copy<T>(ICollection<T> items, int length, int at)
    {
        var array = new T[length];
        items.CopyTo(array, at);
        return string.Join(',', array);
    }

    private static object? Do(Action act)
    {
        act();
        return null;
    }
}
