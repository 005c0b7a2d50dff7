using static Dimp.Protocol.Tests.Profiles.ReferenceIdentifiers;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>Every row of compat.json that ours differs from, by name.</summary>
internal static class LegacyDifferences
{
    private const string NewNameWins = "the reference refuses a message whose old and new name disagree; with us the new name wins";
    private const string HistoryToo = "upstream bug: the reference reads cmd in type 136 alone, ours in every command";
    private const string NumberIsText = "upstream bug: the reference raises for a number as the command; with us it is its text";
    private const string MetaIsCarried = "the numbers of a meta are for the cryptographic layers: it is carried as it came";
    private const string DocumentIsCarried = "a document is carried as it came, without the old name of its owner";
    private const string OwnNumber = "upstream bug: the original's serial number overwrites the receipt's own";
    private const string LastDocument = "the reference's old name for the last document is seen in the list too; with us in its copy alone";
    private const string ProfileIsCarried = "\"profile\", which is older than \"document\", is carried and not understood";

    private const string Visa =
        """{"did":"hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj","type":"visa","data":"{\"type\":\"visa\",\"name\":\"Hulk\","""
        + """\"time\":1699999999.5}","signature":"c2lnbmF0dXJl"}""";

    private const string Bulletin =
        """{"did":"chatroom@iwog5LAuZoU3YyjK9nHUCHUjYz79vhSJ6","type":"bulletin","data":"{\"type\":\"bulletin\",\"name\":\"Room\","""
        + """\"founder\":\"hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj\"}","signature":"c2lnbmF0dXJl"}""";

    internal static IReadOnlyList<ProfileDifference> Incoming { get; } =
    [
        new("card_conflict.class", nameof(NameCard), NewNameWins),
        new("cmd_history.class", nameof(InviteCommand), HistoryToo),
        new("cmd_number.class", nameof(Command), NumberIsText),
        new("meta_version.Meta", """{"version":1,"key":{},"seed":"s","fingerprint":"f"}""", MetaIsCarried),
        new("meta_type_1_str.Meta", """{"type":"1","key":{}}""", MetaIsCarried),
        new("meta_type_1_int.Meta", """{"type":1,"key":{}}""", MetaIsCarried),
        new("meta_type_mkm_str.Meta", """{"type":"mkm","key":{}}""", MetaIsCarried),
        new("meta_type_ExBTC_str.Meta", """{"type":"ExBTC","key":{}}""", MetaIsCarried),
        new("meta_type_ETH_str.Meta", """{"type":"ETH","key":{}}""", MetaIsCarried),
        new("meta_type_4_str.Meta", """{"type":"4","key":{}}""", MetaIsCarried),
        new("meta_type_1.0_float.Meta", """{"type":1.0,"key":{}}""", MetaIsCarried),
        new("meta_type_True_bool.Meta", """{"type":true,"key":{}}""", MetaIsCarried),
        new("documents_doc.Documents", Visa, DocumentIsCarried),
    ];

    internal static IReadOnlyList<ProfileDifference> Outgoing { get; } =
    [
        new(
            "receipt_origin",
            $$"""
            {"sn":1,"time":1.5,"type":136,"command":"receipt","cmd":"receipt","text":"r",
            "origin":{"sender":"{{Hulk}}","receiver":"{{Moki}}","time":1699999989.75,"sn":2,"signature":"c2ln"},
            "envelope":{"sender":"{{Hulk}}","receiver":"{{Moki}}","time":1699999989.75,"sn":2,"signature":"c2ln"},
            "sender":"{{Hulk}}","receiver":"{{Moki}}","signature":"c2ln"}
            """,
            OwnNumber),
        new(
            "receipt_envelope",
            $$"""
            {"sn":1,"time":1.5,"type":136,"command":"receipt","cmd":"receipt","text":"r",
            "origin":{"sender":"{{Hulk}}","receiver":"{{Moki}}","time":1699999989.75,"sn":2},
            "envelope":{"sender":"{{Hulk}}","receiver":"{{Moki}}","time":1699999989.75,"sn":2},
            "sender":"{{Hulk}}","receiver":"{{Moki}}"}
            """,
            OwnNumber),
        new(
            "documents_two",
            $$$"""
            {"sn":1,"time":1.5,"type":136,"command":"document","cmd":"document","did":"{{{Hulk}}}","ID":"{{{Hulk}}}",
            "documents":[{{{Visa}}},{{{Bulletin}}}],"document":{{{Bulletin[..^1]}}},"ID":"{{{Room}}}"}}
            """,
            LastDocument),
        new(
            "documents_profile",
            $$$"""
            {"sn":1,"time":1.5,"type":136,"command":"document","cmd":"document","did":"{{{Hulk}}}","ID":"{{{Hulk}}}",
            "profile":{"ID":"{{{Hulk}}}","data":"{}","signature":"s"}}
            """,
            ProfileIsCarried),
    ];
}
