namespace Dimp.Generators.Emission;

/// <summary>Expressions for one value of the wire, as each kind of type wants it.</summary>
/// <param name="NewMap">The object, or one that joins the record when it is edited; an item of a list has none.</param>
/// <param name="NewList">The same of the list.</param>
/// <param name="Items">The call that reads the items of the list, but for its name's end and its other arguments.</param>
/// <param name="Registry">What makes records of nested messages.</param>
internal sealed record WireSource(
    string Value, string Text, string Map, string List, string NewMap, string NewList, string Items, string Registry)
{
    /// <summary>What the variables of an expression are called after, where there are those of others.</summary>
    public string Suffix { get; init; } = "";

    public static WireSource Item { get; } =
        new("item", "item.AsString()", "item.AsMap()", "item.AsList()", NewMap: "", NewList: "", Items: "", "Registry");

    public static WireSource Field(string name, string map) => new(
        $"{map}[WireFields.{name}]",
        $"{map}.GetString(WireFields.{name})",
        $"{map}.GetMap(WireFields.{name})",
        $"{map}.GetList(WireFields.{name})",
        $"{map}.GetMapOrNew(WireFields.{name})",
        $"{map}.GetListOrNew(WireFields.{name})",
        $"{map}.GetItems{{0}}(WireFields.{name}, {{1}})",
        "Registry");

    /// <summary>The same for a method that reads several fields, each into a variable of its own.</summary>
    public static WireSource FieldAmongOthers(string name, string map) =>
        Field(name, map) with { Suffix = "Of" + name.TrimStart('@') };
}
