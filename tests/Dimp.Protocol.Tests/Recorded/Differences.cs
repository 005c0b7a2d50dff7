namespace Dimp.Protocol.Tests.Recorded;

/// <summary>
/// Every recorded value that ours differs from by more than the general rules, by name. Each entry must be met by a row,
/// and must differ from it.
/// </summary>
internal static class Differences
{
    private const string SpellingOfPython = "a spelling of Python is unreadable: leading plus, underscores, digits of other scripts";
    private const string BeyondTheType = "what the type cannot hold is unreadable";
    private const string BeyondYear9999 = "times that are infinite, not a number or beyond the year 9999 are unreadable";
    private const string NoTruthInTypes = "a type is a string or a number";
    private const string OnlyStringsIdentify = "an identifier is a string";
    private const string UnreadableSession = "an unreadable session is no session";
    private const string AliasOfApplications = "applications register the alias";
    private const string NoGroupNoGroupCommand = "a command named group is like any other: without a group, its type decides";
    private const string NotJson = "NaN, infinities and lone surrogates are not JSON";
    private const string NullSetsNothing = "the compiler refuses null; at run time it sets nothing";
    private const string EmptyName = "an empty name is a name";
    private const string LenientSession = "a number is also a string, as in every other field";

    internal static IReadOnlyDictionary<string, Difference> Table { get; } = new Difference[]
    {
        Unreadable("sn_str_plus.sn", "0", SpellingOfPython),
        Unreadable("sn_str_under.sn", "0", SpellingOfPython),
        Unreadable("sn_str_fullwidth.sn", "0", SpellingOfPython),
        Unreadable("time_str_under.time", "null", SpellingOfPython),
        Unreadable("sn_over64.sn", "0", BeyondTheType),
        Unreadable("sn_1e30.sn", "0", BeyondTheType),
        Unreadable("sn_digits_400.sn", "0", BeyondTheType),
        Unreadable("time_str_nan.time", "null", BeyondYear9999),
        Unreadable("typebad_true.type", "\"\"", NoTruthInTypes),
        Unreadable("typebad_false.type", "\"\"", NoTruthInTypes),
        Unreadable("group_bad_true.group", "null", OnlyStringsIdentify),
        new("hs_session_list.state", "Start", UnreadableSession),
        new("hs_session_dict.state", "Start", UnreadableSession),
        new("hs_session_empty_list.state", "Start", UnreadableSession),
        new("hs_session_empty_dict.state", "Start", UnreadableSession),
        new("typebad_alias_command.class", nameof(HandshakeCommand), AliasOfApplications),
        new("cmd_136_group.class", nameof(Command), NoGroupNoGroupCommand),
        new("cmd_137_group.class", nameof(HistoryCommand), NoGroupNoGroupCommand),
        new("cmd_137i_group.class", nameof(HistoryCommand), NoGroupNoGroupCommand),

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

        new("command_base_empty", """{"type":"136","sn":12345,"time":1700000000.125,"command":""}""", EmptyName),
        new("handshake_ctor_title_none", """{"type":"136","sn":12345,"time":1700000000.125,"command":"handshake"}""", NullSetsNothing),

        new("\"Hello world!\" and 0", "Restart", LenientSession),
    }.ToDictionary(difference => difference.Case);

    private static Difference Unreadable(string name, string ours, string reason) => new(name, ours, reason, IsReported: true);
}
