using System.Text.Json;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>What is done to a created content before it is written.</summary>
internal static class ReferenceSteps
{
    internal static void Apply(JsonElement step, Content content)
    {
        JsonElement value = step.GetProperty("value");
        if (step.Find("put")?.GetString() is { } key)
        {
            content.Map[key] = value.ToWire();
            return;
        }
        bool isNull = value.ValueKind == JsonValueKind.Null;
        switch (step.Text("set"), content)
        {
            case ("group", _):
                content.Group = Arguments.ToIdentifier(value);
                break;
            case ("amount", MoneyContent money):
                money.Amount = Arguments.ToAmount(value);
                break;
            case ("remitter", TransferContent transfer):
                transfer.Remitter = isNull ? null : Arguments.ToIdentifier(value);
                break;
            case ("remittee", TransferContent transfer):
                transfer.Remittee = Arguments.ToIdentifier(value);
                break;
            case ("thumbnail", ImageContent image):
                image.Thumbnail = Arguments.ToFile(value);
                break;
            case ("text", AudioContent audio):
                audio.Text = value.GetString();
                break;
            case ("members", GroupCommand command):
                command.Members = isNull ? null : Arguments.ToIdentifiers(value);
                break;
            case ("device", LoginCommand login):
                login.Device = value.GetString();
                break;
            case ("agent", LoginCommand login):
                login.Agent = value.GetString();
                break;
            case ("station", LoginCommand login):
                login.Station = isNull ? null : new StationInfo(Arguments.ToMap(value));
                break;
            case ("provider", LoginCommand login):
                login.Provider = new ProviderInfo(Arguments.ToMap(value));
                break;
            case ("mute_list", MuteCommand mute):
                mute.List = Arguments.ToIdentifiers(value);
                break;
            case var (property, _):
                throw new ArgumentException($"No step sets {property}.", nameof(step));
        }
    }
}
