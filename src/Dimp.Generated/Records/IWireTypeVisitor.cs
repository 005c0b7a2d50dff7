using System.Text.Json.Nodes;

namespace Dimp.CompilerServices;

/// <summary>Describes the types of fields: what values each of them reads.</summary>
internal interface IWireTypeVisitor
{
    JsonNode Text();

    JsonNode Boolean();

    /// <summary>An integer, or an enum that is written as one.</summary>
    /// <param name="min">The smallest value, in decimal digits.</param>
    /// <param name="max">The greatest value, in decimal digits.</param>
    JsonNode Integer(string min, string max);

    /// <param name="type">The type of the number.</param>
    JsonNode Number(Type type);

    JsonNode Time();

    JsonNode Uri();

    JsonNode Bytes();

    /// <summary>An enum that is written as text.</summary>
    /// <param name="texts">The texts of its members.</param>
    /// <param name="number">The type of its numbers, which are read too.</param>
    JsonNode TextEnum(IEnumerable<string> texts, WireTypeDescription number);

    /// <summary>A type of the user.</summary>
    /// <param name="schema">Its own JSON Schema.</param>
    JsonNode Custom(string schema);

    JsonNode Map();

    JsonNode List();

    JsonNode Any();

    /// <summary>A record of exactly one type.</summary>
    JsonNode Record(WireShapeInfo shape);

    /// <summary>A record that keys tell apart.</summary>
    /// <param name="root">The root of the registries that know it.</param>
    /// <param name="type">The type that the record must have.</param>
    /// <param name="own">The registry to use if no other one knows the root; <c>null</c> for none.</param>
    /// <param name="plain">The declaration of the record if no registry knows the root; <c>null</c> if it cannot be created.</param>
    JsonNode Dispatched(Type root, Type type, WireRegistry? own, WireShapeInfo? plain);

    /// <summary>A list.</summary>
    JsonNode ListOf(WireTypeDescription item);

    /// <summary>A value, or <c>null</c>.</summary>
    JsonNode OrNull(WireTypeDescription type);
}

/// <summary>Calls the method of a visitor that is for one type.</summary>
internal delegate JsonNode WireTypeDescription(IWireTypeVisitor visitor);
