using System.Globalization;
using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The recorded arguments of a factory, as ours takes them. Where <c>null</c> was recorded, ours gets it too.</summary>
internal sealed class Arguments(JsonElement args)
{
    internal string Text(string name) => Find(name)?.GetString()!;

    internal Identifier Identifier(string name) => Find(name) is { } value ? ToIdentifier(value) : null!;

    internal Identifier[] Identifiers(string name) => Find(name) is { } list ? ToIdentifiers(list) : null!;

    internal DateTimeOffset? Time(string name) => Find(name) is { } time ? ToTime(time.Find("$time") ?? time) : null;

    internal decimal Amount(string name) => Find(name) is { } amount
        ? ToAmount(amount)
        : throw new ArgumentNullException(name, "The compiler refuses it.");

    internal TransportableData? Data(string name) => Find(name) is { } data ? TransportableData.Parse(data.Text("$ted")) : null;

    internal PortableNetworkFile? File(string name) => Find(name) is { } file ? ToFile(file) : null;

    internal SymmetricKey? Key(string name) => Find(name) is { } key ? new SymmetricKey(ToMap(key.GetProperty("$key"))) : null;

    internal WireMap? Map(string name) => Find(name) is { } map ? ToMap(map.EnumerateObject().First().Value) : null;

    internal WireMap[] Maps(string name) => [.. Items(name).Select(item => ToMap(item.EnumerateObject().First().Value))];

    internal Dictionary<string, Identifier> Records(string name) =>
        args.GetProperty(name).EnumerateObject().ToDictionary(entry => entry.Name, entry => ToIdentifier(entry.Value));

    internal IEnumerable<string> Texts(string name) =>
        args.GetProperty(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(item => item.GetString()!)
            : [Text(name)];

    internal Content? Content(string name) => Find(name) is { } content ? ToContent(content) : null;

    internal Content[] Contents(string name) => [.. Items(name).Select(ToContent)];

    internal InstantMessage[] Messages(string name) => Find(name) is null
        ? null!
        : [.. Items(name).Select(item => (InstantMessage)ToMessage(item.GetProperty("$instant")))];

    internal Envelope? Envelope(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }
        JsonProperty typed = value.EnumerateObject().First();
        return typed.Name switch
        {
            "$envelope" => new Envelope(ToMap(typed.Value)),
            "$create_envelope" => CreateEnvelope(new Arguments(typed.Value)),
            _ => ToMessage(typed.Value).Envelope,
        };
    }

    internal static Identifier ToIdentifier(JsonElement value) =>
        Protocol.Identifier.Parse((value.Find("$id") ?? value).GetString()!);

    internal static Identifier[] ToIdentifiers(JsonElement list) => [.. list.EnumerateArray().Select(ToIdentifier)];

    internal static decimal ToAmount(JsonElement amount) =>
        decimal.Parse(amount.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    internal static PortableNetworkFile ToFile(JsonElement file) => PortableNetworkFile.Parse(file.Text("$pnf"));

    internal static WireMap ToMap(JsonElement map) => WireMap.Parse(map.GetRawText());

    private static Envelope CreateEnvelope(Arguments arguments) => Protocol.Envelope.Create(
        arguments.Identifier("sender"), arguments.Identifier("receiver"), arguments.Time("time"));

    private static Message ToMessage(JsonElement message) => DimpMessages.Default.Parse(message.GetRawText());

    private static DateTimeOffset ToTime(JsonElement seconds) =>
        DateTimeOffset.UnixEpoch.AddTicks((long)(ToAmount(seconds) * TimeSpan.TicksPerSecond));

    private static Content ToContent(JsonElement content) => content.Find("$create") is { } create
        ? ReferenceFactories.Create(create.Text("factory"), new Arguments(create.GetProperty("args")))
        : DimpContents.Default.Parse(content.GetProperty("$content").GetRawText());

    private JsonElement.ArrayEnumerator Items(string name) => Find(name)?.EnumerateArray() ?? default;

    private JsonElement? Find(string name) => args.Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;
}
