namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The classes of the reference, and the record that each of them is with us.</summary>
internal static class ReferenceClasses
{
    private static readonly Dictionary<string, string> Records = new()
    {
        ["BaseContent"] = nameof(Content),
        ["BaseTextContent"] = nameof(TextContent),
        ["BaseFileContent"] = nameof(FileContent),
        ["ImageFileContent"] = nameof(ImageContent),
        ["AudioFileContent"] = nameof(AudioContent),
        ["VideoFileContent"] = nameof(VideoContent),
        ["WebPageContent"] = nameof(PageContent),
        ["NameCardContent"] = nameof(NameCard),
        ["BaseQuoteContent"] = nameof(QuoteContent),
        ["BaseMoneyContent"] = nameof(MoneyContent),
        ["TransferMoneyContent"] = nameof(TransferContent),
        ["ListContent"] = nameof(ArrayContent),
        ["CombineForwardContent"] = nameof(CombineContent),
        ["SecretContent"] = nameof(ForwardContent),
        ["BaseCommand"] = nameof(Command),
        ["BaseHandshakeCommand"] = nameof(HandshakeCommand),
        ["BaseMetaCommand"] = nameof(MetaCommand),
        ["BaseDocumentCommand"] = nameof(DocumentCommand),
        ["BaseReceiptCommand"] = nameof(ReceiptCommand),
        ["LoginCommand"] = nameof(LoginCommand),
        ["ReportCommand"] = nameof(ReportCommand),
        ["AnsCommand"] = nameof(AnsCommand),
        ["MuteCommand"] = nameof(MuteCommand),
        ["BlockCommand"] = nameof(BlockCommand),
        ["BaseHistoryCommand"] = nameof(HistoryCommand),
        ["BaseGroupCommand"] = nameof(GroupCommand),
        ["InviteGroupCommand"] = nameof(InviteCommand),
        ["ExpelGroupCommand"] = nameof(ExpelCommand),
        ["JoinGroupCommand"] = nameof(JoinCommand),
        ["QuitGroupCommand"] = nameof(QuitCommand),
        ["ResetGroupCommand"] = nameof(ResetCommand),
        ["HireGroupCommand"] = nameof(HireCommand),
        ["FireGroupCommand"] = nameof(FireCommand),
        ["ResignGroupCommand"] = nameof(ResignCommand),
        ["MessageEnvelope"] = nameof(Envelope),
        ["PlainMessage"] = nameof(InstantMessage),
        ["EncryptedMessage"] = nameof(SecureMessage),
        ["NetworkMessage"] = nameof(ReliableMessage),
    };

    internal static string RecordOf(string name, WireRecord record) => (name, record) switch
    {
        // One class of the reference serves both types.
        ("AppCustomizedContent", Content { Type: var type }) when type == ContentType.Customized || type == "customized" =>
            nameof(CustomizedContent),
        ("AppCustomizedContent", _) => nameof(AppContent),
        // What a quotation or a receipt says is an envelope that may have more keys.
        ("MessageEnvelope", Origin) => nameof(Origin),
        _ => Records[name],
    };
}
