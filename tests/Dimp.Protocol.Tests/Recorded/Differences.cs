namespace Dimp.Protocol.Tests.Recorded;

/// <summary>
/// Every recorded value that ours differs from by more than the general rules, by name. Each entry must be met by a row,
/// and must differ from it.
/// </summary>
internal static class Differences
{
    private const string SpellingOfPython =
        "a spelling of Python is unreadable: leading plus, underscores, digits of other scripts";
    private const string BeyondTheType = "what the type cannot hold is unreadable";
    private const string BeyondYear9999 = "times that are infinite, not a number or beyond the year 9999 are unreadable";
    private const string NoTruthInTypes = "a type is a string or a number";
    private const string OnlyStringsIdentify = "an identifier is a string";
    private const string UnreadableSession = "an unreadable session is no session";
    private const string AliasOfApplications = "applications register the alias";
    private const string NoGroupNoGroupCommand = "a command named group is like any other: without a group, its type decides";
    private const string AliasOfOldPeers = "what old peers write is read too";
    private const string KnownToApplications = "applications register hire, fire and resign";
    private const string OwnRecord = "content that is declared is a record of its own";
    private const string UnknownIsContent = "content of an unknown type is a content";
    private const string OnlyItsKind = "a list is a list, an object an object and data a string";
    private const string EmptyData = "upstream bug: data that is empty is data";
    private const string Digits = "an amount keeps its digits";
    private const string NotVerified = "addresses are not verified, a user's for a group's no more than others";
    private const string NoBodyInReceipts =
        "upstream bug: a receipt has neither body nor keys of a message, and is not refused for them";
    private const string OrderOfSetting = "keys stand in the order in which they were set; the reference writes some last";
    private const string NotJson = "NaN, infinities and lone surrogates are not JSON";
    private const string NullSetsNothing = "the compiler refuses null; at run time it sets nothing";
    private const string EmptyName = "an empty name is a name";
    private const string SessionRequired = "who asks again, or offers again, must say the session key";
    private const string LenientSession = "a number is also a string, as in every other field";

    private const string IsWhatItsTypeSays = "a command is what its type says";

    private const string Hulk = "\"hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj\"";

    private const string FromHulk = $"\"sender\":{Hulk},\"receiver\":\"moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk\"";
    private const string Stamp = "\"sn\":12345,\"time\":1700000000.125";
    private const string Receipt = $"\"type\":\"136\",{Stamp},\"command\":\"receipt\",\"text\":\"OK\"";
    private const string History = "\"app\":\"chat.dim.group\",\"mod\":\"history\",\"act\":\"query\"";
    private const string Key = "\"key\":{\"algorithm\":\"AES\",\"data\":\"AAECAwQFBgcICQoLDA0ODw==\"}";
    private const string Thumbnail = "\"thumbnail\":\"https://c/t.png\"";

    internal static IReadOnlyDictionary<string, Difference> Table { get; } = new Difference[]
    {
        new("sn_str_plus.sn", "0", SpellingOfPython),
        new("sn_str_under.sn", "0", SpellingOfPython),
        new("sn_str_fullwidth.sn", "0", SpellingOfPython),
        new("time_str_under.time", "null", SpellingOfPython),
        new("sn_over64.sn", "0", BeyondTheType),
        new("sn_1e30.sn", "0", BeyondTheType),
        new("sn_digits_400.sn", "0", BeyondTheType),
        new("time_str_nan.time", "null", BeyondYear9999),
        new("typebad_true.type", "\"\"", NoTruthInTypes),
        new("typebad_false.type", "\"\"", NoTruthInTypes),
        new("group_bad_true.group", "null", OnlyStringsIdentify),
        new("hs_session_list.state", "Start", UnreadableSession),
        new("hs_session_dict.state", "Start", UnreadableSession),
        new("hs_session_empty_list.state", "Start", UnreadableSession),
        new("hs_session_empty_dict.state", "Start", UnreadableSession),
        new("typebad_alias_command.class", nameof(HandshakeCommand), AliasOfApplications),
        new("cmd_136_group.class", nameof(Command), NoGroupNoGroupCommand),
        new("cmd_137_group.class", nameof(HistoryCommand), NoGroupNoGroupCommand),
        new("cmd_137i_group.class", nameof(HistoryCommand), NoGroupNoGroupCommand),
        new("cmd_136_hire_group.class", nameof(HireCommand), KnownToApplications),
        new("cmd_136_fire.class", nameof(FireCommand), KnownToApplications),
        new("cmd_136_fire_group.class", nameof(FireCommand), KnownToApplications),
        new("cmd_137_fire.class", nameof(FireCommand), KnownToApplications),
        new("cmd_136i_hire.class", nameof(HireCommand), KnownToApplications),
        new("cmd_136i_hire_group.class", nameof(HireCommand), KnownToApplications),
        new("cmd_136i_fire_group.class", nameof(FireCommand), KnownToApplications),
        new("cmd_136i_resign_group.class", nameof(ResignCommand), KnownToApplications),
        new("members_base_member.class", nameof(HireCommand), KnownToApplications),
        new("members_base_both.class", nameof(HireCommand), KnownToApplications),
        new("members_base_nulls.class", nameof(HireCommand), KnownToApplications),
        new("cparse_known_text_type.class", "refused", IsWhatItsTypeSays),
        new("cparse_invite.class", "refused", IsWhatItsTypeSays),
        new("cmd_legacy_cmd_key.class", nameof(HandshakeCommand), AliasOfOldPeers),
        new("cmd_legacy_document.class", nameof(DocumentCommand), AliasOfOldPeers),
        new("card_legacy_ID.identifier", Hulk, AliasOfOldPeers),
        new("meta_legacy_ID.identifier", Hulk, AliasOfOldPeers),
        new("documents_legacy_ID.identifier", Hulk, AliasOfOldPeers),
        new("login_legacy_ID.identifier", Hulk, AliasOfOldPeers),
        new("file_legacy_password.password", """{"algorithm":"AES","data":"AAECAwQFBgcICQoLDA0ODw=="}""", AliasOfOldPeers),
        new("page_lower_html.html", "\"<p>\"", AliasOfOldPeers),
        new("members_member_list.members", "[]", OnlyItsKind),
        new("members_base_member_list.members", "[]", OnlyItsKind),
        new("members_base_members_dict.members", "null", OnlyItsKind),
        new("file_data_list.data", "null", OnlyItsKind),
        new("login_station_string.station", "null", OnlyItsKind),
        new("file_data_uri_no_body.data", """{"string":"data:text/plain,","encoding":"","hex":""}""", EmptyData),
        new("money_amount_digits.amount", "0.1234567890123456789", Digits),
        new("money_amount_str_nan.amount", "0", BeyondTheType),
        new("combine_unknown_content.messages[0].type", "\"2\"", UnknownIsContent),
        new("group_keys.class", nameof(GroupKeysQuery), OwnRecord),
        new("group_keys_query.record", nameof(GroupKeysQuery), OwnRecord),
        new("group_key_request_no_digest.record", nameof(GroupKeysRequest), OwnRecord),

        new("ns_sn_nan", "refused", NotJson),
        new("ns_amount_nan", "refused", NotJson),
        new("ns_sn_inf", "refused", NotJson),
        new("ns_text_inf", "refused", NotJson),
        new("ns_amount_neg_inf", "refused", NotJson),
        new("ns_text_neg_inf", "refused", NotJson),
        new("ns_lone_reversed", "refused", NotJson),

        new("get_str(NaN)", "refused", NotJson),
        new("get_str(Infinity)", "refused", NotJson),
        new("get_bool(NaN)", "refused", NotJson),
        new("get_bool(Infinity)", "refused", NotJson),
        new("get_int(NaN)", "refused", NotJson),
        new("get_float(NaN)", "refused", NotJson),
        new("get_float(Infinity)", "refused", NotJson),
        new("get_float(-Infinity)", "refused", NotJson),
        new("get_float(\"inf\")", "null", NotJson),
        new("get_float(\"Infinity\")", "null", NotJson),
        new("get_float(\"1e400\")", "null", BeyondTheType),
        new("get_float(\"99999999999… of 402)", "null", BeyondTheType),
        new("get_int(1e+300)", "null", BeyondTheType),
        new("get_int(\"99999999999… of 402)", "null", BeyondTheType),
        new("get_datetime(1000000000000000000)", "null", BeyondYear9999),
        new("get_datetime(18446744073709551616)", "null", BeyondYear9999),
        new("get_datetime(1000000000000000000000000000000)", "null", BeyondYear9999),
        new("get_datetime(1e+16)", "null", BeyondYear9999),
        new("get_datetime(1e+22)", "null", BeyondYear9999),
        new("get_datetime(1e+300)", "null", BeyondYear9999),
        new("get_datetime(1.2345678901234567e+19)", "null", BeyondYear9999),
        new("get_datetime(\"1e400\")", "null", BeyondYear9999),
        new("get_datetime(\"nan\")", "null", BeyondYear9999),
        new("get_datetime(\"NaN\")", "null", BeyondYear9999),
        new("get_datetime(\"inf\")", "null", BeyondYear9999),
        new("get_datetime(\"Infinity\")", "null", BeyondYear9999),
        new("get_datetime(\"99999999999… of 402)", "null", BeyondYear9999),

        new("command_base_empty", $$"""{"type":"136",{{Stamp}},"command":""}""", EmptyName),
        new("handshake_ctor_title_none", $$"""{"type":"136",{{Stamp}},"command":"handshake"}""", NullSetsNothing),
        new("handshake_again_none", "refused", SessionRequired),
        new("image_thumbnail_url", $$"""{"type":"18",{{Stamp}},"URL":"https://c",{{Key}},{{Thumbnail}}}""", OrderOfSetting),
        new(
            "receipt_instant_leak",
            $$$"""{{{{Receipt}}},"origin":{{{{FromHulk}}},"time":1699999996.5,"sn":777}}""",
            NoBodyInReceipts),
        new("receipt_impure", $$$"""{{{{Receipt}}},"origin":{{{{FromHulk}}},"time":1699999989.75}}""", NoBodyInReceipts),
        new("group_history_user", $$"""{"type":"204",{{Stamp}},{{History}},"group":{{Hulk}}}""", NotVerified),

        new("\"Hello world!\" and 0", "Restart", LenientSession),
    }.ToDictionary(difference => difference.Case);
}
