namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>A value of every type that a property of the library has; another one for another word.</summary>
internal static class SampleValues
{
    internal static object Of(Type type, string word)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare)
        {
            return Of(bare, word);
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var list = Array.CreateInstance(type.GetGenericArguments()[0], 1);
            list.SetValue(Of(type.GetGenericArguments()[0], word), 0);
            return list;
        }
        return type.IsAssignableTo(typeof(WireRecord)) ? Record(type, word) : Simple(type, word);
    }

    private static object Simple(Type type, string word) => type switch
    {
        _ when type == typeof(string) => word,
        _ when type == typeof(int) => word.Length,
        _ when type == typeof(long) => (long)word.Length,
        _ when type == typeof(decimal) => word.Length + 0.50m,
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch.AddSeconds(word.Length),
        _ when type == typeof(ContentType) => new ContentType(word.Length),
        _ when type == typeof(Identifier) => Identifier.Parse($"{word}@address"),
        _ when type == typeof(TransportableData) => TransportableData.Parse(word),
        _ when type == typeof(PortableNetworkFile) => PortableNetworkFile.Parse($"https://host/{word}"),
        _ when type == typeof(WireMap) => new WireMap { ["word"] = word },
        _ => throw new ArgumentException($"No sample is known of {type}.", nameof(type)),
    };

    private static WireRecord Record(Type type, string word) => type switch
    {
        _ when type == typeof(Content) => TextContent.Create(word),
        _ when type == typeof(InstantMessage) =>
            InstantMessage.Create(Envelope.Create(Identifier.Parse($"{word}@address")), TextContent.Create(word)),
        _ when type == typeof(ReliableMessage) => new ReliableMessage(new WireMap { ["data"] = word, ["signature"] = word }),
        _ => Records.Wrap(type, new WireMap { ["did"] = word }, null),
    };
}
