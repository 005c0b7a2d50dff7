namespace Dimp.Generators.Emission;

/// <summary>Expressions for one value of the wire, as each kind of type wants it.</summary>
/// <param name="Variable">The name under which an object is at hand once it was found.</param>
internal readonly record struct WireSource(string Value, string Text, string Map, string List, string Variable = "map")
{
    public static WireSource Item { get; } = new("item", "item.AsString()", "item.AsMap()", "item.AsList()");

    public static WireSource Field(string name, string map) => new(
        $"{map}[WireFields.{name}]",
        $"{map}.GetString(WireFields.{name})",
        $"{map}.GetMap(WireFields.{name})",
        $"{map}.GetList(WireFields.{name})");
}
