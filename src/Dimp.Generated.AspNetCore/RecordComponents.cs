using System.Globalization;
using System.Text.Json.Nodes;
using Dimp.CompilerServices;
using Microsoft.OpenApi;

namespace Dimp;

/// <summary>
/// The records of a registry as components of an OpenAPI document. Each one refers to its base and has only its own keys, so that
/// the components are the tree of the records.
/// </summary>
/// <param name="shapes">The records.</param>
/// <param name="document">The document.</param>
/// <param name="idOf">The name that a record has among the components, unless an earlier one has it.</param>
internal sealed class RecordComponents(IReadOnlyList<WireShapeInfo> shapes, OpenApiDocument document, Func<Type, string> idOf)
{
    private readonly Dictionary<Type, string> _ids = ChooseIds(shapes, idOf);

    /// <summary>Adds the records that the document does not have yet.</summary>
    internal void Add()
    {
        foreach (WireShapeInfo shape in shapes)
        {
            string id = _ids[shape.Type];
            if (document.Components?.Schemas?.ContainsKey(id) != true)
            {
                var schema = new OpenApiSchema();
                document.AddComponent(id, schema);
                Describe(shape, schema);
            }
        }
    }

    /// <summary>Describes a record. Other keys than those that are declared are always allowed.</summary>
    internal void Describe(WireShapeInfo shape, OpenApiSchema schema)
    {
        WireShapeInfo? parent = ParentOf(shape);
        schema.Type = JsonSchemaType.Object;
        schema.AllOf = parent is null ? null : [Reference(parent.Type)];
        schema.Properties = new Dictionary<string, IOpenApiSchema>();
        foreach (WireField field in OwnFields(shape, parent))
        {
            schema.Properties[field.Key] = Describe(field);
        }
        foreach (WireDiscriminatorInfo discriminator in shape.OwnDiscriminators.Where(own => IsFinal(shape, own)))
        {
            schema.Properties[discriminator.Key] = new OpenApiSchema { Enum = [.. discriminator.Values.SelectMany(Spellings)] };
        }
        schema.Required = OwnFields(shape, parent).Where(IsAlwaysThere).Select(static field => field.Key).ToHashSet();
        schema.Discriminator = DiscriminatorOf(shape, parent);
    }

    private OpenApiSchemaReference Reference(Type record) => new(_ids[record], document);

    private static Dictionary<Type, string> ChooseIds(IReadOnlyList<WireShapeInfo> shapes, Func<Type, string> idOf)
    {
        var ids = new Dictionary<Type, string>();
        var taken = new HashSet<string>();
        foreach (WireShapeInfo shape in shapes)
        {
            string id = idOf(shape.Type);
            ids[shape.Type] = taken.Add(id) ? id : shape.Type.FullName!.Replace('+', '.');
        }
        return ids;
    }

    private WireShapeInfo? ParentOf(WireShapeInfo shape)
    {
        for (Type? type = shape.Type.BaseType; type is not null; type = type.BaseType)
        {
            if (shapes.FirstOrDefault(other => other.Type == type) is { } parent)
            {
                return parent;
            }
        }
        return null;
    }

    private static IEnumerable<WireField> OwnFields(WireShapeInfo shape, WireShapeInfo? parent) =>
        parent is null ? shape.Fields : shape.Fields.Except(parent.Fields);

    /// <remarks>The value of a key with other names may come under one of those.</remarks>
    private static bool IsAlwaysThere(WireField field) =>
        field is { IsRequired: true, Aliases.Count: 0, Legacy.Count: 0, Single: null };

    /// <summary>Whether no record below has other values of the same key.</summary>
    private bool IsFinal(WireShapeInfo shape, WireDiscriminatorInfo own) =>
        own.Values.Count > 0
        && !shapes.Any(other => other != shape && other.Type.IsAssignableTo(shape.Type) && other.OwnDiscriminators.Any(below => below.Key == own.Key));

    /// <summary>By which key the records below are told apart: one that the record declares and that alone decides.</summary>
    private OpenApiDiscriminator? DiscriminatorOf(WireShapeInfo shape, WireShapeInfo? parent)
    {
        foreach (WireField field in OwnFields(shape, parent))
        {
            var mapping = new Dictionary<string, OpenApiSchemaReference>();
            foreach (WireShapeInfo other in shapes.Where(other => other != shape && other.Type.IsAssignableTo(shape.Type)))
            {
                foreach (string value in other.OwnDiscriminators is [var only] && only.Key == field.Key ? only.Values : [])
                {
                    mapping[value] = Reference(other.Type);
                }
            }
            if (mapping.Count > 0)
            {
                return new OpenApiDiscriminator { PropertyName = field.Key, Mapping = mapping };
            }
        }
        return null;
    }

    private IOpenApiSchema Describe(WireField field)
    {
        // A value that tells records apart is compared as text, so that it may be a number too.
        bool isDiscriminator = shapes.Any(shape => shape.OwnDiscriminators.Any(own => own.Key == field.Key && own.Values.Count > 0));
        IOpenApiSchema schema = isDiscriminator
            ? new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Integer }
            : Describe(field.ValueType, field.Kind);
        schema.Description = field.Description;
        return schema;
    }

    private IOpenApiSchema Describe(Type type, WireKind kind)
    {
        if (_ids.ContainsKey(type))
        {
            return Reference(type);
        }
        if (kind == WireKind.List)
        {
            return new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = type.GenericTypeArguments is [var item] ? Describe(item, KindOf(item)) : null,
            };
        }
        return new OpenApiSchema { Type = TypeOf(type, kind), Format = FormatOf(type) };
    }

    private static JsonSchemaType? TypeOf(Type type, WireKind kind) => kind switch
    {
        WireKind.String => JsonSchemaType.String,
        WireKind.Boolean => JsonSchemaType.Boolean,
        WireKind.Number => IsInteger(type) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        WireKind.Map => JsonSchemaType.Object,
        _ => null,
    };

    private static string? FormatOf(Type type) =>
        type == typeof(Uri) ? "uri"
        : type == typeof(byte[]) ? "byte"
        : type == typeof(int) ? "int32"
        : type == typeof(long) ? "int64"
        : type == typeof(float) ? "float"
        : type == typeof(double) ? "double"
        : null;

    /// <summary>The kind of items of which only the type is known; <see cref="WireKind.Undefined"/> where that does not say it.</summary>
    private static WireKind KindOf(Type type) =>
        type == typeof(string) || type == typeof(Uri) || type == typeof(byte[]) ? WireKind.String
        : type == typeof(bool) ? WireKind.Boolean
        : IsInteger(type) || type == typeof(float) || type == typeof(double) || type == typeof(decimal) || type == typeof(DateTimeOffset) ? WireKind.Number
        : type == typeof(WireMap) || type.IsAssignableTo(typeof(WireRecord)) ? WireKind.Map
        : type == typeof(WireList) ? WireKind.List
        : WireKind.Undefined;

    private static bool IsInteger(Type type) => !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static IEnumerable<JsonNode> Spellings(string value)
    {
        yield return JsonValue.Create(value);
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number.ToString(CultureInfo.InvariantCulture) == value)
        {
            yield return JsonValue.Create(number);
        }
    }
}
