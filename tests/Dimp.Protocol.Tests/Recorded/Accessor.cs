using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>An accessor of the reference: the kind of its value, and the place of the value in the message.</summary>
/// <param name="Form">The kind.</param>
/// <param name="Default">The value that ours returns if no value can be read.</param>
/// <param name="Keys">The keys that ours reads, the first with a value: its own, and its old names.</param>
/// <param name="Single">The key of a single item in place of a list.</param>
internal sealed record Accessor(AccessorForm Form, string Default, string[] Keys, string? Single = null)
{
    internal bool IsList => Form is AccessorForm.Identifiers or AccessorForm.CarriedList;

    internal static Accessor Of(string name, WireRecord record) => name switch
    {
        "type" => new(AccessorForm.Leaf, record is Content ? "\"\"" : Rendering.Nothing, ["type"]),
        "sn" => new(AccessorForm.Leaf, "0", ["sn"]),
        "amount" => new(AccessorForm.Amount, "0", ["amount"]),
        "time" or "last_time" => new(AccessorForm.Time, Rendering.Nothing, [name]),
        "group" or "sender" or "remitter" or "remittee" => new(AccessorForm.Identifier, Rendering.Nothing, [name]),
        "receiver" => new(AccessorForm.Identifier, "\"anyone@anywhere\"", ["receiver"]),
        "identifier" => new(AccessorForm.Identifier, Rendering.Nothing, ["did", "ID"]),
        "members" => new(AccessorForm.Identifiers, Rendering.Nothing, ["members"], "member"),
        "administrators" or "assistants" => new(AccessorForm.Identifiers, Rendering.Nothing, [name]),
        "mute_list" or "block_list" => new(AccessorForm.Identifiers, Rendering.Nothing, ["list"]),
        "thumbnail" or "snapshot" or "icon" or "avatar" => new(AccessorForm.File, Rendering.Nothing, [name]),
        "data" or "signature" => new(AccessorForm.Data, Rendering.Nothing, [name]),
        "password" => new(AccessorForm.Carried, Rendering.Nothing, ["key", "password"]),
        "meta" => new(AccessorForm.Carried, Rendering.Nothing, ["meta"]),
        "documents" => new(AccessorForm.CarriedList, Rendering.Nothing, ["documents"], "document"),
        "encrypted_keys" => new(AccessorForm.Leaf, Rendering.Nothing, ["keys"]),
        "station" or "provider" => new(AccessorForm.Leaf, Rendering.Nothing, [name]),
        "records" => new(AccessorForm.Leaf, "{}", ["records"]),
        "names" => new(AccessorForm.Leaf, "[]", ["names"]),
        "original_envelope" => new(AccessorForm.Record, Rendering.Nothing, ["origin", "envelope"]),
        "original_sn" => new(AccessorForm.Leaf, Rendering.Nothing, ["origin.sn"]),
        "original_signature" => new(AccessorForm.Leaf, Rendering.Nothing, ["origin.signature"]),
        "content" => new(AccessorForm.Record, Rendering.Nothing, ["content"]),
        "contents" or "messages" => new(AccessorForm.Records, "[]", [name]),
        "secrets" => new(AccessorForm.Records, "[]", ["secrets"], "forward"),
        "url" => new(AccessorForm.Leaf, Rendering.Nothing, ["URL"]),
        "html" => new(AccessorForm.Leaf, Rendering.Nothing, ["HTML", "html"]),
        "session" or "filename" or "desc" or "device" or "agent" => new(AccessorForm.Leaf, Rendering.Nothing, [name]),
        "text" when record is AudioContent => new(AccessorForm.Leaf, Rendering.Nothing, ["text"]),
        "cmd" => new(AccessorForm.Leaf, "\"\"", ["command", "cmd"]),
        "application" => new(AccessorForm.Leaf, "\"\"", ["app"]),
        "module" => new(AccessorForm.Leaf, "\"\"", ["mod"]),
        "action" => new(AccessorForm.Leaf, "\"\"", ["act"]),
        "text" or "title" or "name" or "currency" => new(AccessorForm.Leaf, "\"\"", [name]),
        "state" => new(AccessorForm.State, "", []),
        _ => throw new ArgumentException($"Nothing is known of the accessor {name}.", nameof(name)),
    };

    /// <summary>The key that has the value, and the value; the accessor's own key when none has one.</summary>
    internal (string Key, JsonElement? Value) Find(JsonElement message)
    {
        foreach (string key in Single is null ? Keys : [.. Keys, Single])
        {
            JsonElement? value = message;
            foreach (string step in key.Split('.'))
            {
                value = value?.Find(step);
            }
            if (value is { ValueKind: not JsonValueKind.Null })
            {
                return (key, value);
            }
        }
        return (Keys is [var own, ..] ? own : "", null);
    }
}
