using CsCheck;
using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>JSON objects that look like messages: the protocol's own keys, with values of every kind beneath them.</summary>
internal static class AnyMessage
{
    private static readonly WireShapeInfo[] Shapes = [.. Records.Shapes];

    private static readonly string[] Keys =
    [
        .. Shapes.SelectMany(shape => shape.Fields).SelectMany(NamesOf)
            .Concat(Shapes.SelectMany(shape => shape.Discriminators).Select(discriminator => discriminator.Key))
            .Distinct(),
    ];

    private static readonly string[] Words =
        [.. Shapes.SelectMany(shape => shape.Discriminators).SelectMany(discriminator => discriminator.Values).Distinct()];

    private static readonly Gen<string> Simple = OneOf(
        "null", "true", "false", "0", "-1", "1.5", "1e400", "12345678901234567890123456789", "1700000000.125", "136", "\"\"", "\" \"",
        "\"a@b\"", "\"a@b@c\"", "\"12\"", "\"x\\u0000\\ud83d\\ude00\"", "\"DIM?\"", "\"AAEC\"", "\"data:image/png;base64,AAEC\"",
        "\"data:text/plain,%zz\"", "\"https://c/x\"", "\"{\\\"data\\\":\\\"AAEC\\\"}\"", "\"{broken json\"", "{}", "[]");

    internal static readonly Gen<string> Object = MakeObject(3);

    private static IEnumerable<string> NamesOf(WireField field) =>
        [field.Key, .. field.Aliases, .. field.Legacy, .. field.Mirrors, .. new[] { field.Single, field.Short }.OfType<string>()];

    private static Gen<string> OneOf(params string[] constants) =>
        Gen.Int[0, constants.Length - 1].Select(index => constants[index]);

    private static Gen<string> MakeObject(int depth)
    {
        Gen<string> word = OneOf(Words);
        Gen<string> telling = Gen.Select(OneOf("type", "type", "command", "cmd", "mod", "act"), word)
            .Select((key, text) => $"\"{key}\":\"{text}\"");
        Gen<string> entry = Gen.Select(OneOf(Keys), MakeValue(depth - 1))
            .Select((key, value) => $"\"{key}\" : {value}");
        return Gen.Select(telling.Array[0, 2], entry.Array[0, depth == 3 ? 20 : 5])
            .Select((told, entries) => $"{{{string.Join(',', told.Concat(entries))} }}");
    }

    private static Gen<string> MakeValue(int depth)
    {
        if (depth == 0)
        {
            return Simple;
        }
        Gen<string> list = MakeValue(depth - 1).Array[0, 3].Select(items => $"[{string.Join(',', items)}]");
        return Gen.OneOf(Simple, Simple, MakeObject(depth), list);
    }
}
