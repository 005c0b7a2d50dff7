using System.Text.Json;

namespace Dimp.Protocol.Tests.Schemas;

/// <summary>A type whose own schema is not JSON.</summary>
public readonly record struct Broken(string Text) : IWireValue<Broken>
{
    public static string JsonSchema => """{"type":string}""";

    public static bool TryRead(WireValue value, out Broken result)
    {
        result = new Broken(value.AsString() ?? "");
        return value.Kind == WireKind.String;
    }

    public WireValue ToWireValue() => Text;
}

[Shape]
public partial record BrokenBox : WireRecord
{
    [Field("broken")] public partial Broken Broken { get; set; }
}

[Registry]
public sealed partial class BrokenBoxes : WireRegistry<BrokenBox>;

public class BrokenSchemaTests
{
    [Fact]
    public void What_is_not_JSON_is_no_part_of_a_schema()
    {
        Assert.ThrowsAny<JsonException>(() => BrokenBoxes.Default.ToJsonSchema());
        Assert.ThrowsAny<JsonException>(() => BrokenBoxes.Default.ToJsonSchema(WireSchemaProfile.CodeGeneration));
        Assert.ThrowsAny<JsonException>(() => BrokenBoxes.Default.ToOpenApiSchemas());
    }
}
