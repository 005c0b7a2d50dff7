using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// The schema from which classes are generated: each record is an object that refers to its base. A record that is told apart by one
/// key has a discriminator, and beside it <c>Any…</c>, the union of what it may be.
/// </summary>
internal sealed class CodeGenerationSchema
{
    private readonly SchemaDefinitions _definitions;
    private readonly Dictionary<Type, WireShapeInfo> _shapes = [];
    private readonly List<WireDispatcherInfo> _dispatchers = [];
    private readonly WireRegistry _registry;
    private readonly Func<Type, string> _nameOf;
    private readonly WrittenValueSchemas _values;

    /// <summary>Describes the records of a registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="place">Where the definitions will be in their document.</param>
    /// <param name="nameOf">The name of a record's definition, unless an earlier one has it.</param>
    internal CodeGenerationSchema(WireRegistry registry, string place, Func<Type, string> nameOf)
    {
        _registry = registry;
        _nameOf = nameOf;
        _definitions = new SchemaDefinitions(place);
        _values = new WrittenValueSchemas((type, shape) =>
            (_shapes.GetValueOrDefault(type) ?? shape) is { } known ? RecordOf(known) : SchemaNodes.OfType("object"));
        foreach (WireShapeInfo shape in registry.Shapes)
        {
            // The bases too: those above the root are told apart as well, where the root is a case itself.
            for (WireShapeInfo? known = shape; known is not null && _shapes.TryAdd(known.Type, known); known = known.Parent)
            {
            }
        }
        foreach (WireDispatchInfo dispatch in registry.Dispatch)
        {
            Collect(dispatch.Outcome);
        }
    }

    internal JsonObject Build() => new()
    {
        ["$schema"] = SchemaNodes.Dialect,
        ["$ref"] = Start()["$ref"]!.DeepClone(),
        ["$defs"] = BuildDefinitions(),
    };

    internal JsonObject BuildDefinitions()
    {
        Start();
        foreach (WireShapeInfo shape in _registry.Shapes)
        {
            RecordOf(shape);
        }
        return _definitions.All;
    }

    /// <summary>What any message of the registry is.</summary>
    private JsonObject Start()
    {
        WireDispatchInfo dispatch = _registry.Dispatch[0];
        return dispatch.Outcome.Wanted is not { } wanted ? UnionOf(dispatch.Outcome) ?? RecordOf(_shapes[dispatch.Root])
            // The dispatchers find other records too, which are no messages of the registry.
            : _dispatchers.Find(dispatcher => dispatcher.Record == wanted) is { } own ? UnionOf(own)
            : RecordOf(_shapes[wanted]);
    }

    private void Collect(WireOutcomeInfo outcome)
    {
        foreach (WireDispatcherInfo dispatcher in outcome.Dispatchers.Except(_dispatchers))
        {
            _dispatchers.Add(dispatcher);
            foreach (WireOutcomeInfo next in dispatcher.Outcomes)
            {
                Collect(next);
            }
        }
    }

    /// <summary>The union of what a message may still become; <c>null</c> if that is only one record.</summary>
    private JsonObject? UnionOf(WireOutcomeInfo outcome) => outcome.Dispatchers is [var dispatcher, ..] ? UnionOf(dispatcher) : null;

    private JsonObject UnionOf(WireDispatcherInfo dispatcher) =>
        _definitions.Ref((dispatcher, nameof(UnionOf)), "Any" + _nameOf(dispatcher.Record), () => Union(dispatcher));

    private JsonObject Union(WireDispatcherInfo dispatcher)
    {
        JsonObject[] members =
        [
            .. dispatcher.Outcomes.Select(outcome => UnionOf(outcome) ?? RecordOf(outcome)).OfType<JsonObject>(),
            .. dispatcher.Record.IsAbstract ? Array.Empty<JsonObject>() : [RecordOf(_shapes[dispatcher.Record])],
        ];
        // The keys that are present do not exclude each other, and values of several keys need not either.
        var schema = new JsonObject
        {
            [IsByOneKey(dispatcher) ? "oneOf" : "anyOf"] =
                new JsonArray([.. members.DistinctBy(static member => member["$ref"]!.GetValue<string>())]),
        };
        AddDiscriminator(schema, dispatcher);
        return schema;
    }

    private JsonObject? RecordOf(WireOutcomeInfo outcome) =>
        (outcome.Record ?? (outcome.Dispatchers is [var first, ..] ? first.Record : null)) is { } record
        && _shapes.TryGetValue(record, out WireShapeInfo? shape)
            ? RecordOf(shape)
            : null;

    private JsonObject RecordOf(WireShapeInfo shape) => _definitions.Ref(shape.Type, _nameOf(shape.Type), () =>
    {
        JsonObject own = Describe(shape);
        return SchemaNodes.Described(
            shape.Parent is { } parent ? new JsonObject { ["allOf"] = new JsonArray(RecordOf(parent), own) } : own, shape.Description);
    });

    private JsonObject Describe(WireShapeInfo shape)
    {
        var schema = new JsonObject { ["type"] = "object" };
        var properties = new JsonObject();
        IEnumerable<WireField> inherited = shape.Parent?.AllFields ?? [];
        WireField[] fields = [.. shape.AllFields.Except(inherited)];
        foreach (WireField field in fields)
        {
            JsonNode value = IsDispatchKey(field.Key) ? SchemaNodes.OfType("string") : field.Describe(_values);
            properties[field.Key] = SchemaNodes.Described(value, field.Description);
        }
        foreach (WireDiscriminatorInfo discriminator in shape.OwnDiscriminators.Where(static own => own.IsValued))
        {
            string[] written = [.. Written(shape, discriminator.Key).Distinct()];
            properties[discriminator.Key] = written is [var only]
                ? new JsonObject { ["type"] = "string", ["const"] = only }
                : SchemaNodes.OfType("string");
        }
        if (properties.Count > 0)
        {
            schema["properties"] = properties;
        }
        var required = new List<string>(fields.Where(static field => field.IsRequired).Select(static field => field.Key));
        if (_dispatchers.Find(dispatcher => dispatcher.Record == shape.Type) is { Keys: [var key] } own)
        {
            // OpenAPI wants the key of a discriminator to be required, and this library always writes it.
            required = [.. required.Append(key.Key).Distinct()];
            AddDiscriminator(schema, own);
        }
        if (required.Count > 0)
        {
            schema["required"] = SchemaNodes.Texts(required);
        }
        return schema;
    }

    private bool IsDispatchKey(string key) => _dispatchers.Exists(dispatcher => dispatcher.Keys.Any(own => own.Key == key));

    /// <summary>The values that a record and its descendants write for a key.</summary>
    private IEnumerable<string> Written(WireShapeInfo shape, string key) =>
        from other in _shapes.Values
        where other.Type.IsAssignableTo(shape.Type)
        from discriminator in other.Discriminators
        where discriminator.Key == key && discriminator.IsValued
        select discriminator.Values[0];

    private static bool IsByOneKey(WireDispatcherInfo dispatcher) =>
        dispatcher.Keys.Count == 1 && dispatcher.Cases.Count > 0 && dispatcher.Fallbacks.Count == 0;

    private void AddDiscriminator(JsonObject schema, WireDispatcherInfo dispatcher)
    {
        if (dispatcher.Keys is not [var key])
        {
            return;
        }
        var mapping = new JsonObject();
        foreach (WireCaseInfo @case in dispatcher.Cases)
        {
            if (RecordOf(@case.Outcome) is { } record)
            {
                foreach (string value in @case.Values[0])
                {
                    mapping[value] = record["$ref"]!.DeepClone();
                }
            }
        }
        var discriminator = new JsonObject { ["propertyName"] = key.Key, ["mapping"] = mapping };
        if (!dispatcher.Record.IsAbstract)
        {
            discriminator["defaultMapping"] = RecordOf(_shapes[dispatcher.Record])["$ref"]!.DeepClone();
        }
        schema["discriminator"] = discriminator;
    }
}
