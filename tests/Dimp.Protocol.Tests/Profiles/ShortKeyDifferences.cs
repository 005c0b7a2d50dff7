using static Dimp.Protocol.Tests.Profiles.ReferenceIdentifiers;

namespace Dimp.Protocol.Tests.Profiles;

/// <summary>Every row of shortkeys.json that ours differs from, by name.</summary>
internal static class ShortKeyDifferences
{
    private const string TableOrder = "2.4.1 moves keys to the end in the order of its table; 2.4.3 and ours keep their places";
    private const string NullIsThere = "to 2.4.1 a key with null is absent; to 2.4.3 and ours it is there, and collides";
    private const string KeysAlone = "2.4.1 shortens \"key\" to K as well; to 2.4.3 and ours K is \"keys\" alone";
    private const string KindOfKeys = "2.4.1 refuses a K that is no object or string; ours carries it, as 2.4.3 does, and reports it";
    private const string NotAKeyOfTexts = "a text has no command: a record shortens the keys that it declares";
    private const string ValueLost = "upstream bug: 2.4.3 loses one of two values; ours refuses the message, as 2.4.1 does";

    internal static IReadOnlyList<ProfileDifference> Table { get; } =
    [
        .. Group(
            TableOrder,
            null,
            "sdk-2.4.1 compress_content group",
            "sdk-2.4.1 compress_content mixed",
            "sdk-2.4.1 extract_content mixed",
            "sdk-2.4.1 extract_content short_already",
            "sdk-2.4.1 compress_symmetric_key aes_IV",
            "sdk-2.4.1 compress_symmetric_key mode",
            "sdk-2.4.1 compress_reliable_message keys",
            "sdk-2.4.1 compress_reliable_message meta_visa",
            "sdk-2.4.1 compress_reliable_message order",
            "sdk-2.4.1 compress_reliable_message content_key",
            "sdk-2.4.1 extract_reliable_message all_short"),

        .. Group(
            NullIsThere,
            ShortKeyTests.Refused,
            "sdk-2.4.1 extract_content collide_null_short",
            "sdk-2.4.1 compress_symmetric_key null"),

        new(
            "sdk-2.4.1 compress_reliable_message key",
            $$"""{"F":"{{Moki}}","R":"{{Room}}","W":1699999997.25,"T":"1","D":"ZGF0YTI=","key":"a2V5Mg==","V":"c2lnbjI="}""",
            KeysAlone),
        new(
            "sdk-2.4.1 compress_reliable_message both_key_keys",
            $$"""{"F":"{{Hulk}}","R":"{{Moki}}","W":1699999998.0,"D":"ZGF0YQ==","K":"""
                + $$"""{"{{Moki}}":"a2V5","digest":"ZGln"},"V":"c2lnbg==","key":"k"}""",
            KeysAlone),
        new("sdk-2.4.1 compress_reliable_message K_string_and_key", $$"""{"F":"{{Hulk}}","K":"k","key":"z"}""", KeysAlone),

        new("sdk-2.4.1 extract_reliable_message K_list", $$"""{"sender":"{{Hulk}}","keys":[1]}""", KindOfKeys),
        new("sdk-2.4.1 extract_reliable_message K_number", $$"""{"sender":"{{Hulk}}","keys":5}""", KindOfKeys),

        new("sdk-2.4.3 compress_content order", $$"""{"command":"c","G":"{{Room}}","W":1,"N":2,"T":1,"z":0}""", NotAKeyOfTexts),

        .. Group(
            ValueLost,
            ShortKeyTests.Refused,
            "sdk-2.4.3 extract_content collide_T",
            "sdk-2.4.3 extract_content collide_N",
            "sdk-2.4.3 extract_content collide_null_short",
            "sdk-2.4.3 compress_content collide_null_long",
            "sdk-2.4.3 compress_content collide_same_value",
            "sdk-2.4.3 extract_content collide_same_value",
            "sdk-2.4.3 compress_symmetric_key collide_A",
            "sdk-2.4.3 extract_symmetric_key collide_A",
            "sdk-2.4.3 compress_symmetric_key collide_D",
            "sdk-2.4.3 compress_symmetric_key collide_I",
            "sdk-2.4.3 extract_symmetric_key collide_I",
            "sdk-2.4.3 compress_symmetric_key null",
            "sdk-2.4.3 compress_reliable_message keys_and_K",
            "sdk-2.4.3 extract_reliable_message keys_and_K",
            "sdk-2.4.3 compress_reliable_message K_map_and_keys",
            "sdk-2.4.3 extract_reliable_message K_map_and_keys",
            "sdk-2.4.3 extract_reliable_message collide_F"),
    ];

    private static IEnumerable<ProfileDifference> Group(string reason, string? ours, params IEnumerable<string> rows) =>
        rows.Select(row => new ProfileDifference(row, ours, reason));
}
