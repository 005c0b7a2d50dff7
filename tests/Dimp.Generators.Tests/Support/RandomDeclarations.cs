using System.Globalization;
using CsCheck;

namespace Dimp.Generators.Tests.Support;

/// <summary>
/// Random sources: shapes with fields, factories, dispatchers and registries. About half of the sources have a mistake or more. Names,
/// keys and values are drawn from short lists, so that they often meet.
/// </summary>
internal static class RandomDeclarations
{
    private const string Always = """
        #pragma warning disable CS0108, CS0628, CS8981
        using System;
        using System.Collections.Generic;
        using Dimp;
        public enum Hue { Red, @class = 5, Blue = -1 }
        [Flags] public enum Marks : ulong { None, One = 1, All = ulong.MaxValue }
        public readonly record struct Tag(string Text) : IWireValue<Tag>
        {
            public static bool TryRead(WireValue value, out Tag result) { result = new(value.AsString() ?? ""); return !value.IsUndefined; }
            public WireValue ToWireValue() => Text;
        }

        """;

    private static readonly string[] _records = ["Alpha", "Beta", "@class", "Gamma", "Delta"];

    private static readonly Gen<string> _type = Mostly(
        [
            "string", "string?", "int", "int?", "long", "byte?", "ulong", "Int128", "bool", "bool?", "double", "float?", "decimal",
            "DateTimeOffset", "DateTimeOffset?", "Uri", "Uri?", "byte[]", "byte[]?", "WireMap", "WireMap?", "WireList", "WireList?",
            "WireValue", "WireValue?", "Hue", "Hue?", "Marks", "Tag", "Tag?", "Alpha?", "Nullable<int>", "IReadOnlyList<string>",
            "IReadOnlyList<string?>?", "IReadOnlyList<int>?", "IReadOnlyList<Hue?>", "IReadOnlyList<Alpha>", "IReadOnlyList<Alpha?>?",
            "IReadOnlyList<Tag>", "IReadOnlyList<IReadOnlyList<int>>?", "IReadOnlyList<WireValue>", "global::System.Int32",
        ],
        [
            "char", "Alpha", "Beta?", "@class?", "Gamma?", "Delta", "WireRecord?", "IReadOnlyList<Beta?>?", "List<int>", "int[]?", "object",
            "dynamic?", "(int, string)", "Dictionary<string, int>?", "Guid", "IReadOnlyDictionary<string, int>", "Missing", "Missing?", "IReadOnlyList<Missing>", "void", "nint",
        ]);

    private static readonly Gen<string> _name = Mostly(
        ["Name", "Size", "Kind", "@event", "W", "Create", "Équipe", "_x", "name", "Json", "System", "Dimp", "Text", "Item", "Int32", "Hue"],
        ["Fields", "Template", "Of", "Case", "Map", "Registry", "GetShape", "Alpha", "Shape", "Value", "WireFields", "Equals", "EqualityContract", "ToJson"]);

    private static readonly Gen<string> _form = Mostly(
        [
            "public partial {0} {{ get; set; }}", "public partial {0} {{ get; }}", "public partial {0} {{ get; init; }}",
            "public partial {0} {{ get; private set; }}", "internal partial {0} {{ get; set; }}", "private partial {0} {{ get; set; }}",
            "protected internal partial {0} {{ get; protected set; }}", "public required partial {0} {{ get; set; }}",
            "public required partial {0} {{ get; init; }}", "public virtual partial {0} {{ get; protected init; }}",
        ],
        [
            "public partial {0} {{ set; }}", "public partial {0} {{ get => default; }}", "public partial {0} {{ get; get; }}", "public partial {0} {{ }}",
            "public partial {0} {{ private get; private set; }}", "internal partial {0} {{ get; public set; }}", "public partial {0} {{ readonly get; set; }}",
            "public override partial {0} {{ get; set; }}", "public new partial {0} {{ get; set; }}", "public sealed override partial {0} {{ get; }}",
            "public static partial {0} {{ get; set; }}", "public {0} {{ get; set; }}", "private virtual partial {0} {{ get; set; }}", "partial {0} {{ get; set; }}",
            "sealed partial {0} {{ get; set; }}", "internal required partial {0} {{ get; init; }}", "public abstract partial {0} {{ get; set; }}",
        ]);

    private static readonly Gen<string> _key = Mostly(["kind", "a", "b", "type", "é", "a b", "\\\"", "\\u0001", "name", "size", "x.y", "{", "A", "class"], ["", "\\ud800"]).Select(static key => $"\"{key}\"");

    private static readonly Gen<string> _keysOfOption = _key.Array[0, 2].Select(static keys => $"[{string.Join(", ", keys)}]");

    private static readonly Gen<Field> _field =
        from type in _type
        from name in _name
        from key in Gen.Frequency((8, Gen.Const("")), (1, _key))
        from options in Gen.Frequency((8, Gen.Const(Array.Empty<string>())), (1, OptionOf(type).Array[1, 2]))
        from form in _form
        let arguments = string.Join(", ", options.DistinctBy(static option => option.Split(' ')[0]).Prepend(key).Where(static part => part.Length > 0))
        select new Field(type, name, $"    [Field{(arguments.Length > 0 ? $"({arguments})" : "")}] {string.Format(CultureInfo.InvariantCulture, form, $"{type} {name}")}");

    private static readonly Gen<string> _registry =
        from root in Mostly(["Alpha", "Alpha", "WireRecord"], _records)
        from name in Mostly(["Messages", "Roots"], ["Registry", "Alpha"])
        from kind in Mostly(["public partial class", "public sealed partial class", "internal partial class"], ["public class", "public static partial class", "public partial record"])
        select $"[Registry] {kind} {name} : WireRegistry<{root}>;";

    /// <summary>The source of a project.</summary>
    public static Gen<string> Source { get; } =
        from count in Gen.Int[1, _records.Length]
        from records in Records(count)
        from registries in _registry.Array[0, 2]
        select Always + string.Join("\n", records.Concat(registries.DistinctBy(static registry => registry.Split(' ')[^3])));

    private static Gen<string[]> Records(int count) => Enumerable.Range(0, count).Aggregate(
        Gen.Const(Array.Empty<string>()),
        static (all, index) => all.Select(Record(index), static (before, record) => (string[])[.. before, record]));

    private static Gen<string> Record(int index) =>
        from role in RoleOf(index)
        from kind in Mostly(
            ["public partial record"],
            ["public abstract partial record", "internal partial record", "public sealed partial record", "public record", "public partial class", "public partial record struct"])
        from root in Mostly([index == 0 ? "WireRecord" : "Alpha"], ["WireRecord", .. _records[..index]])
        from fields in _field.Array[0, 4]
        from factories in Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, FactoryOf(_records[index], fields).Array[1]))
        from members in Gen.Frequency((16, Gen.Const("")), (1, Any(
            "    public int Own => 1;",
            "    public {0}(int size) {{ }}",
            "    public {0}() {{ }}",
            "    public {0}(WireMap map, WireRegistry? registry) : base(map, registry) {{ }}",
            "    protected override void OnCreated() => base.OnCreated();",
            "    public string Name => \"\";",
            "    private void GetShape() {{ }}",
            "    public static implicit operator int({0} x) => 1;")))
        from place in Mostly(["{0}"], ["namespace Inner {{ {0} }}", "namespace Dimp.Protocol {{ {0} }}", "public partial class Outer {{ {0} }}", "file class F {{ }} {0}"])
        let member = string.Format(CultureInfo.InvariantCulture, members, _records[index])
        let body = string.Join('\n', fields.DistinctBy(static field => field.Name).Select(static field => field.Text).Concat(factories).Append(member))
        select string.Format(CultureInfo.InvariantCulture, place, $"{role} {kind} {_records[index]} : {root}\n{{\n{body}\n}}");

    private static Gen<string> RoleOf(int index)
    {
        string own = $"Case(\"{_records[index]}\")";
        return index == 0
            ? Mostly(["[Shape, Dispatch(\"t\")]", "[Shape, Dispatch(\"t\")]", "[Shape, Dispatch(\"t\", \"b\")]"], ["[Shape]", "[Dispatch(\"kind\")]", ""])
            : Gen.Frequency(
                (24, Gen.Const($"[{own}]")),
                (3, _key.Array[1, 2].Select(static keys => $"[Case({string.Join(", ", keys)})]")),
                (2, _key.Select(key => $"[{own}, Dispatch({key})]")),
                (1, _key.Select(static key => $"[Fallback(Having = {key})]")),
                (1, _key.Select(static key => $"[Shape, Requires({key})]")),
                (1, _key.Select(_key, static (value, on) => $"[Case({value}, On = {on})]")),
                (1, Gen.Const("")));
    }

    private static Gen<string> FactoryOf(string record, Field[] fields) =>
        from name in Mostly(["New", "Make", "With"], ["Default", "Name", "Equals"])
        from parameters in fields.Length == 0 ? Gen.Const(Array.Empty<Field>()) : Any(fields).Array[0, 2]
        from preset in fields.Length == 0 ? Gen.Const("") : Gen.Frequency(
            (3, Gen.Const("")),
            (1, Any(fields).SelectMany(static field => ValueOf(field.Type), static (field, value) => $", Preset(\"{field.Name.TrimStart('@')}\", {value})")))
        from modifiers in Mostly(["public static partial", "internal static partial", "private static partial"], ["public partial", "public static"])
        let list = parameters.DistinctBy(static field => field.Name).Select(static field => $"{field.Type} {char.ToLowerInvariant(field.Name[0])}{field.Name[1..]}")
        select $"    [Factory{preset}] {modifiers} {record} {name}({string.Join(", ", list)});";

    private static Gen<string> OptionOf(string type) => Gen.OneOf(
        _keysOfOption.Select(static keys => $"Aliases = {keys}"),
        _keysOfOption.Select(static keys => $"Mirrors = {keys}"),
        _keysOfOption.Select(static keys => $"Legacy = {keys}"),
        _key.Select(static key => $"Short = {key}"),
        ValueOf(type).Select(static value => $"Default = {value}"),
        Gen.Const("Required = true"),
        type.Contains("Hue", StringComparison.Ordinal) ? Any("As = WireKind.String", "As = WireKind.Number")
            : type.StartsWith("IRead", StringComparison.Ordinal) ? _key.Select(static key => $"Single = {key}")
            : Mostly(["Required = false"], ["As = WireKind.Map", "LegacyAs = WireKind.Number", "Single = \"one\""]));

    private static Gen<string> ValueOf(string type) => Mostly(
        type.TrimEnd('?') switch
        {
            "string" or "Uri" => ["\"red\"", "\"\"", "\"\\u0001\\\"\""],
            "bool" => ["true", "false"],
            "Hue" => ["Hue.Red", "Hue.Blue", "(Hue)77"],
            "Marks" => ["Marks.All", "Marks.None"],
            "int" or "long" or "byte" or "ulong" or "decimal" => ["1", "0"],
            "double" or "float" => ["1.5", "double.MaxValue", "-0.0"],
            _ => ["null"],
        },
        ["-1", "\"\\ud800\"", "1.5", "null", "'c'", "ulong.MaxValue", "1.5f", "double.NaN", "typeof(int)", "new[] { 1 }", "(Hue)1"]);

    private static Gen<T> Any<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(index => items[index]);

    /// <summary>Seldom something that needs attention, or is a mistake.</summary>
    private static Gen<string> Mostly(string[] usual, string[] rare) => Gen.Frequency((24, Any(usual)), (1, Any(rare)));

    private sealed record Field(string Type, string Name, string Text);
}
