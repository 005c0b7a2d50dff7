using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Writes the JSON Schema of a registry.</summary>
internal sealed class SchemaCommand : ToolCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ProtocolOptions _protocol = new();

    private readonly Option<SchemaForm> _for = new("--for", "-f")
    {
        Description = "validation: a JSON Schema that is valid exactly for messages without problems. code: one to generate classes from. "
            + "openapi: the same as an OpenAPI document.",
    };

    internal SchemaCommand() : base(
        "schema",
        "Writes a JSON Schema (2020-12) of the messages.",
        """
        dimp schema > dimp.schema.json
        dimp schema --for openapi > dimp.openapi.json
        dimp schema --assembly bin/Debug/net10.0/MyBot.dll
        """)
    {
        _protocol.AddTo(this);
        // Otherwise any number would do.
        _for.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, "validation", "code", "openapi");
        Options.Add(_for);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        WireRegistry registry = _protocol.Load(arguments).Registries[0];
        JsonObject schema = arguments.GetValue(_for) switch
        {
            SchemaForm.Validation => registry.ToJsonSchema(),
            SchemaForm.Code => registry.ToJsonSchema(WireSchemaProfile.CodeGeneration),
            _ => OpenApiDocument.Of(registry),
        };
        Console.Out.WriteLine(schema.ToJsonString(Indented).ReplaceLineEndings("\n"));
        return 0;
    }
}

/// <summary>For what a schema is written.</summary>
internal enum SchemaForm
{
    Validation,
    Code,
    OpenApi,
}
