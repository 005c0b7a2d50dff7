using System.Reflection;

namespace Dimp.Tests.Model;

/// <summary>What a declared record promises of a whole message: what is wrong with it, and how it looks to other peers.</summary>
internal sealed class ModelShape
{
    public static readonly ModelShape Clock = new(typeof(Clock));
    public static readonly ModelShape Box = new(typeof(Box));
    public static readonly ModelShape Round = new(typeof(RoundBox), Box);

    private ModelShape(Type type, ModelShape? parent = null)
    {
        Type = type;
        Fields =
        [
            .. parent?.Fields ?? [],
            .. type.GetProperties()
                .Where(property => property.DeclaringType == type && property.IsDefined(typeof(FieldAttribute)))
                .OrderBy(property => property.MetadataToken)
                .Select(property => new ModelField(property, NestedIn(property.PropertyType))),
        ];
    }

    public Type Type { get; }

    public IReadOnlyList<ModelField> Fields { get; }

    public static ModelShape Of(WireRecord record) => record switch
    {
        Tests.Model.RoundBox => Round,
        Tests.Model.Box => Box,
        _ => Clock,
    };

    /// <summary>The shape of a message of boxes.</summary>
    public static ModelShape Found(ModelMap map) => map["case"] is string json && Scalar.Of(json).Text == "round" ? Round : Box;

    /// <summary>The places that have a problem.</summary>
    public IEnumerable<string> Problems(ModelMap map)
    {
        foreach (ModelField field in Fields)
        {
            object? value = field.Read(map);
            string name = field.NameIn(map) ?? field.Single ?? field.Key;
            if (value is null or "null")
            {
                if (field.IsRequired)
                {
                    yield return field.Key;
                }
            }
            else if (field.IsRecord)
            {
                foreach (string problem in Nested(field, value, name))
                {
                    yield return problem;
                }
            }
            else if (field.IsRecords || field.IsTexts)
            {
                foreach (string problem in Items(field, value, name))
                {
                    yield return problem;
                }
            }
            else if (field.IsNode ? field.Node(map) is null : field.IsScalar && field.ReadScalar(value) is null)
            {
                yield return name;
            }
        }
    }

    /// <summary>The message for old peers: a field under all its old names too, in the records in it as well.</summary>
    public void WriteLegacy(ModelMap map)
    {
        foreach (ModelField field in Fields)
        {
            foreach (ModelMap record in RecordsIn(field, map))
            {
                field.ShapeOf(record).WriteLegacy(record);
            }
            if (field.NameIn(map) is not { } name || (field.Legacy.Length == 0 && !field.IsLegacyNumber))
            {
                continue;
            }
            object value = map[name]!;
            if (field.IsLegacyNumber && value is string json && json[0] == '"' && Scalar.All.Any(number => number.Json == Scalar.Of(json).Text))
            {
                value = IsInteger(Scalar.Of(json).Text!) ? Scalar.Of(json).Text! : value;
            }
            foreach (string written in (IEnumerable<string>)[field.Key, .. field.Legacy])
            {
                map.Set(written, value);
            }
        }

        static bool IsInteger(string text) => text.TrimStart('-').All(char.IsAsciiDigit);
    }

    /// <summary>The message with short names; refused when it has a key under both its names.</summary>
    /// <returns>Whether it could be written.</returns>
    public bool WriteShort(ModelMap map) => Rename(map, field => (field.Key, field.Short!));

    /// <summary>The message without short names; refused when it has a key under both its names.</summary>
    /// <returns>Whether it could be read.</returns>
    public static bool ReadShort(ModelMap map) => Box.Rename(map, field => (field.Short!, field.Key));

    private static Func<ModelMap, ModelShape>? NestedIn(Type type) =>
        type == typeof(Clock) || type == typeof(IReadOnlyList<Clock>) ? static _ => Clock : type == typeof(Box) ? Found : null;

    private static IEnumerable<ModelMap> RecordsIn(ModelField field, ModelMap map) =>
        field.IsRecord ? field.Node(map) is ModelMap one ? [one] : []
        : !field.IsRecords ? []
        : field.NameIn(map) is { } name ? (map[name] as ModelList)?.Items.OfType<ModelMap>() ?? []
        : map[field.Single!] is ModelMap single ? [single] : [];

    private static IEnumerable<string> Nested(ModelField field, object value, string name) =>
        value is ModelMap inside ? field.ShapeOf(inside).Problems(inside).Select(problem => $"{name}.{problem}") : [name];

    private static IEnumerable<string> Items(ModelField field, object value, string name)
    {
        if (value is not ModelList list)
        {
            return [name];
        }
        return list.Items.SelectMany((item, i) =>
        {
            string place = name == field.Single ? name : $"{name}[{i}]";
            return field.IsRecords ? Nested(field, item, place)
                : item is string json && Scalar.Of(json).Text is not null ? (IEnumerable<string>)[] : [place];
        });
    }

    private bool Rename(ModelMap map, Func<ModelField, (string Old, string New)> names)
    {
        (string Old, string New)[] renamed = [.. Fields.Where(field => field.Short is not null).Select(names)];
        if (renamed.Any(pair => map.Has(pair.Old) && map.Has(pair.New)))
        {
            return false;
        }
        foreach ((string old, string name) in renamed)
        {
            map.Rename(old, name);
        }
        return true;
    }
}
