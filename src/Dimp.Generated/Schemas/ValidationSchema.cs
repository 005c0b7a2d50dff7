using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// The schema that a message satisfies exactly when <see cref="WireRecord.Validate()"/> reports nothing. It decides as the
/// registry does: by <c>if</c> and <c>then</c> along the dispatchers.
/// </summary>
internal sealed class ValidationSchema : ValueSchemas
{
    private readonly SchemaDefinitions _definitions = new(SchemaDefinitions.OfJsonSchema);
    private readonly Dictionary<Type, WireShapeInfo> _shapes = [];
    private readonly Dictionary<WireDispatcherInfo, int> _dispatchers = [];

    /// <summary>The records whose names stand for what they are told apart into.</summary>
    private readonly HashSet<Type> _dispatched = [];

    private readonly WireRegistry _registry;
    private readonly RecordFilter _any;

    internal ValidationSchema(WireRegistry registry)
    {
        _registry = registry;
        _any = new RecordFilter(null, "", Exactly);
        Know(registry);
    }

    internal JsonObject Build()
    {
        var schema = new JsonObject { ["$schema"] = SchemaNodes.Dialect };
        JsonNode start = Decide(_registry.Dispatch[0].Outcome, _any, SchemaNodes.False);
        if (start is JsonObject reference && reference["$ref"] is { } target)
        {
            schema["$ref"] = target.DeepClone();
        }
        else
        {
            schema["allOf"] = new JsonArray(SchemaNodes.OfType("object"), start);
        }
        schema["$defs"] = _definitions.All;
        return schema;
    }

    public override JsonNode Record(WireShapeInfo shape) => Exactly(shape);

    public override JsonNode Dispatched(Type root, Type type, WireRegistry? own, WireShapeInfo? plain)
    {
        WireDispatchInfo? dispatch = DispatchOf(_registry, root);
        if (dispatch is null && own is not null)
        {
            Know(own);
            dispatch = DispatchOf(own, root);
        }
        if (dispatch is null)
        {
            return plain is null ? SchemaNodes.False() : Exactly(plain);
        }
        RecordFilter filter = root == type
            ? _any
            : new RecordFilter(type, $"{type.Name}.of.", record => record.IsAssignableTo(type) ? Exactly(record) : SchemaNodes.False());
        return Decide(dispatch.Outcome, filter, SchemaNodes.False);
    }

    private void Know(WireRegistry registry)
    {
        foreach (WireShapeInfo shape in registry.Shapes)
        {
            _shapes.TryAdd(shape.Type, shape);
        }
        foreach (WireDispatchInfo dispatch in registry.Dispatch)
        {
            Know(dispatch.Outcome);
        }
    }

    private void Know(WireOutcomeInfo outcome)
    {
        if (outcome is { Record: { } record, Dispatchers.Count: > 0 })
        {
            _dispatched.Add(record);
        }
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers.Where(dispatcher => _dispatchers.TryAdd(dispatcher, _dispatchers.Count)))
        {
            foreach (WireOutcomeInfo next in dispatcher.Outcomes)
            {
                Know(next);
            }
        }
    }

    private static WireDispatchInfo? DispatchOf(WireRegistry registry, Type root) =>
        registry.Dispatch.FirstOrDefault(dispatch => dispatch.Root == root);

    /// <summary>What a message must satisfy that has come to an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="filter">What the record must satisfy that it becomes.</param>
    /// <param name="otherwise">What it must satisfy if the outcome has no record for it.</param>
    private JsonNode Decide(WireOutcomeInfo outcome, RecordFilter filter, Func<JsonNode> otherwise) =>
        outcome is { Record: { } record, Dispatchers.Count: > 0, Wanted: null } && filter.Name is { } name
            ? _definitions.Ref(
                (record, filter.Type, string.Join(' ', outcome.Dispatchers.Select(dispatcher => _dispatchers[dispatcher]))),
                name + record.Name,
                () => Choose(outcome, filter, otherwise))
            : Choose(outcome, filter, otherwise);

    private JsonNode Choose(WireOutcomeInfo outcome, RecordFilter filter, Func<JsonNode> otherwise)
    {
        Func<JsonNode> next = outcome.Record is { } record ? () => filter.Check(record) : otherwise;
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers.Reverse())
        {
            Func<JsonNode> after = next;
            RecordFilter inner = outcome.Wanted is { } wanted
                ? new RecordFilter(filter.Type, null, found => found.IsAssignableTo(wanted) ? filter.Check(found) : after())
                : filter;
            next = () => Match(dispatcher, inner, after);
        }
        return next();
    }

    private JsonNode Match(WireDispatcherInfo dispatcher, RecordFilter filter, Func<JsonNode> otherwise)
    {
        Func<JsonNode> unmatched = otherwise;
        foreach (WireFallbackInfo fallback in dispatcher.Fallbacks.Reverse())
        {
            Func<JsonNode> after = unmatched;
            unmatched = () => SchemaNodes.If(
                FieldSchema.IsPresent(fallback.Key), Decide(fallback.Outcome, filter, after), after());
        }
        return MatchValues(dispatcher, dispatcher.Cases, 0, filter, unmatched);
    }

    /// <summary>The choice by one key among cases whose values for the keys before it have matched.</summary>
    private JsonNode MatchValues(
        WireDispatcherInfo dispatcher, IEnumerable<WireCaseInfo> cases, int level, RecordFilter filter, Func<JsonNode> otherwise)
    {
        var parts = new List<JsonNode>();
        var known = new List<string>();
        foreach (IGrouping<string, WireCaseInfo> same in cases.GroupBy(@case => string.Join('\n', @case.Values[level])))
        {
            WireCaseInfo? end = same.FirstOrDefault(@case => @case.Values.Count == level + 1);
            WireCaseInfo[] longer = [.. same.Where(@case => @case.Values.Count > level + 1)];
            Func<JsonNode> ended = end is null ? otherwise : () => Decide(end.Outcome, filter, otherwise);
            IReadOnlyList<string> values = same.First().Values[level];
            known.AddRange(values);
            parts.Add(SchemaNodes.If(
                FieldSchema.HasValue(dispatcher.Keys[level], values),
                longer.Length > 0 ? MatchValues(dispatcher, longer, level + 1, filter, ended) : ended(),
                SchemaNodes.True()));
        }
        if (known.Count == 0)
        {
            return otherwise();
        }
        parts.Add(SchemaNodes.If(FieldSchema.HasValue(dispatcher.Keys[level], known), SchemaNodes.True(), otherwise()));
        return SchemaNodes.AllOf(parts);
    }

    private JsonObject Exactly(Type record) => _shapes.TryGetValue(record, out WireShapeInfo? shape) ? Exactly(shape) : SchemaNodes.OfType("object");

    /// <summary>What a message of exactly one record must satisfy: its fields, and the keys that must be present.</summary>
    private JsonObject Exactly(WireShapeInfo shape) => shape.RequiredKeys.Count == 0
        ? FieldsOf(shape)
        : _definitions.Ref((shape.Type, nameof(Exactly)), NameOf(shape.Type, ".only"), () => SchemaNodes.AllOf(
            [FieldsOf(shape), .. shape.RequiredKeys.Select(FieldSchema.IsAnyPresent)]));

    private JsonObject FieldsOf(WireShapeInfo shape)
    {
        const string suffix = ".fields";
        string name = shape.RequiredKeys.Count > 0 ? shape.Type.Name + suffix : NameOf(shape.Type, suffix);
        return _definitions.Ref(shape.Type, name, () =>
        {
            WireShapeInfo? parent = shape.Parent;
            while (parent is not null && parent.AllFields.Except(shape.AllFields).Any())
            {
                // A field that is declared again replaces the inherited one.
                parent = parent.Parent;
            }
            return SchemaNodes.Described(Fields(shape.AllFields.Except(parent?.AllFields ?? []), parent), shape.Description);
        });
    }

    private string NameOf(Type record, string suffix) => _dispatched.Contains(record) ? record.Name + suffix : record.Name;

    private JsonObject Fields(IEnumerable<WireField> fields, WireShapeInfo? parent)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var parts = new JsonArray();
        if (parent is not null)
        {
            parts.Add((JsonNode)FieldsOf(parent));
        }
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (WireField field in fields)
        {
            FieldSchema described = FieldSchema.Of(field, this);
            if (!properties.TryAdd(field.Key, described.Value))
            {
                parts.Add((JsonNode)new JsonObject { ["properties"] = new JsonObject { [field.Key] = described.Value } });
            }
            if (described.IsRequired)
            {
                required.Add((JsonNode)JsonValue.Create(field.Key));
            }
            if (described.OtherKeys is { } others)
            {
                parts.Add(others);
            }
        }
        Add("allOf", parts, parts.Count);
        Add("properties", properties, properties.Count);
        Add("required", required, required.Count);
        return schema;

        void Add(string keyword, JsonNode value, int count)
        {
            if (count > 0)
            {
                schema[keyword] = value;
            }
        }
    }

    /// <summary>What the record must satisfy that a message becomes.</summary>
    /// <param name="Type">The type that it must have; <c>null</c> for any.</param>
    /// <param name="Name">The prefix for names of definitions; <c>null</c> if the check depends on where it is.</param>
    /// <param name="Check">What a message of exactly one record must satisfy.</param>
    private sealed record RecordFilter(Type? Type, string? Name, Func<Type, JsonNode> Check);
}
