using System.Text;

namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The parsers of the reference, and ours that starts at the same root.</summary>
internal static class ReferenceParsers
{
    internal static WireRecord Parse(string api, string json) => Parse(api, json, WireOptions.Default);

    internal static bool IsStrict(string api, string json)
    {
        try
        {
            Parse(api, json, WireOptions.Strict);
            return true;
        }
        catch (WireException)
        {
            return false;
        }
    }

    private static WireRecord Parse(string api, string json, WireOptions options)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        return api switch
        {
            "Content.parse" => DimpContents.Default.Parse(bytes, options),
            "Command.parse" => RecordedCommands.Default.Parse(bytes, options),
            "Envelope.parse" => RecordedEnvelopes.Default.Parse(bytes, options),
            _ => DimpMessages.Default.Parse(bytes, options),
        };
    }
}
