namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The rows that the reference cannot read: the record that we read, and what we report as missing.</summary>
internal static class NearestRecords
{
    internal const string Rule = "nothing with the reference, with us the nearest record and a problem";

    internal static IReadOnlyDictionary<string, (string Record, string[] Missing)> Table { get; } =
        new Dictionary<string, (string, string[])>
        {
            ["type_137_minimal"] = (nameof(HistoryCommand), ["command", "time"]),
            ["type_137_bare"] = (nameof(HistoryCommand), ["sn", "command", "time"]),
            ["cmd_137_unknown"] = (nameof(HistoryCommand), ["time"]),
            ["cmd_137_unknown_no_sn"] = (nameof(HistoryCommand), ["sn"]),
            ["cmd_137_unknown_group_no_sn"] = (nameof(GroupCommand), ["sn"]),
            ["cmd_137i_unknown_group_no_sn"] = (nameof(GroupCommand), ["sn"]),
            ["cmd_137i_missing_group"] = (nameof(GroupCommand), ["command"]),
            ["cmd_136i_unknown_no_sn"] = (nameof(Command), ["sn"]),
            ["cparse_no_command"] = (nameof(Command), ["command"]),
            ["env_no_sender"] = (nameof(Envelope), ["sender"]),
            ["env_empty"] = (nameof(Envelope), ["sender"]),
            ["rmsg_no_signature"] = (nameof(SecureMessage), []),
            ["smsg_no_data"] = (nameof(Message), ["content"]),
        };
}
