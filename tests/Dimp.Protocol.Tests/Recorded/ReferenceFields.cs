namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The accessors of the reference: which property of ours each is.</summary>
internal static class ReferenceFields
{
    internal static object? Read(WireRecord record, string accessor) => record switch
    {
        Envelope envelope => OfMessage(envelope, accessor),
        Content content => OfContent(content, accessor),
        _ => throw Unknown(record, accessor),
    };

    private static object? OfMessage(Envelope envelope, string accessor) => (accessor, envelope) switch
    {
        ("sender", _) => envelope.Sender,
        ("receiver", _) => envelope.Receiver,
        ("time", _) => envelope.Time,
        ("group", _) => envelope.Group,
        ("type", _) => envelope.Type,
        ("content", InstantMessage instant) => instant.Content,
        ("data", SecureMessage secure) => secure.Data,
        ("encrypted_keys", SecureMessage secure) => secure.EncryptedKeys,
        ("signature", ReliableMessage reliable) => reliable.Signature,
        _ => throw Unknown(envelope, accessor),
    };

    private static object? OfContent(Content content, string accessor) => (accessor, content) switch
    {
        ("type", _) => content.Type,
        ("sn", _) => content.Sn,
        ("time", _) => content.Time,
        ("group", _) => content.Group,
        ("text", TextContent text) => text.Text,
        ("filename", FileContent file) => file.Filename,
        ("url", FileContent file) => file.Url,
        ("data", FileContent file) => file.Data,
        ("password", FileContent file) => file.Password,
        ("thumbnail", ImageContent image) => image.Thumbnail,
        ("text", AudioContent audio) => audio.Text,
        ("snapshot", VideoContent video) => video.Snapshot,
        ("url", PageContent page) => page.Url,
        ("html", PageContent page) => page.Html,
        ("title", PageContent page) => page.Title,
        ("desc", PageContent page) => page.Description,
        ("icon", PageContent page) => page.Icon,
        ("identifier", NameCard card) => card.Did,
        ("name", NameCard card) => card.Name,
        ("avatar", NameCard card) => card.Avatar,
        ("text", QuoteContent quote) => quote.Text,
        ("original_envelope", QuoteContent quote) => quote.OriginalEnvelope,
        ("original_sn", QuoteContent quote) => quote.OriginalSn,
        ("currency", MoneyContent money) => money.Currency,
        ("amount", MoneyContent money) => money.Amount,
        ("remitter", TransferContent transfer) => transfer.Remitter,
        ("remittee", TransferContent transfer) => transfer.Remittee,
        ("contents", ArrayContent array) => array.Contents,
        ("title", CombineContent combine) => combine.Title,
        ("messages", CombineContent combine) => combine.Messages,
        ("secrets", ForwardContent forward) => forward.Secrets,
        ("application", AppContent app) => app.Application,
        ("module", AppContent app) => app.Module,
        ("action", AppContent app) => app.Action,
        (_, Command command) => OfCommand(command, accessor),
        _ => throw Unknown(content, accessor),
    };

    private static object? OfCommand(Command command, string accessor) => (accessor, command) switch
    {
        ("cmd", _) => command.Name,
        ("title", HandshakeCommand handshake) => handshake.Title,
        ("session", HandshakeCommand handshake) => handshake.Session,
        ("state", HandshakeCommand handshake) => handshake.State,
        ("identifier", MetaCommand meta) => meta.Did,
        ("meta", MetaCommand meta) => meta.Meta,
        ("identifier", DocumentCommand documents) => documents.Did,
        ("meta", DocumentCommand documents) => documents.Meta,
        ("documents", DocumentCommand documents) => documents.Documents,
        ("last_time", DocumentCommand documents) => documents.LastTime,
        ("text", ReceiptCommand receipt) => receipt.Text,
        ("original_envelope", ReceiptCommand receipt) => receipt.OriginalEnvelope,
        ("original_sn", ReceiptCommand receipt) => receipt.OriginalSn,
        ("original_signature", ReceiptCommand receipt) => receipt.OriginalSignature,
        ("members", GroupCommand group) => group.Members,
        ("administrators", AppointmentCommand appointment) => appointment.Administrators,
        ("assistants", AppointmentCommand appointment) => appointment.Assistants,
        ("identifier", LoginCommand login) => login.Did,
        ("device", LoginCommand login) => login.Device,
        ("agent", LoginCommand login) => login.Agent,
        ("station", LoginCommand login) => login.Station?.Map,
        ("provider", LoginCommand login) => login.Provider?.Map,
        ("title", ReportCommand report) => report.Title,
        ("names", AnsCommand ans) => ans.Names,
        ("records", AnsCommand ans) => ans.Records,
        ("mute_list", MuteCommand mute) => mute.List,
        ("block_list", BlockCommand block) => block.List,
        _ => throw Unknown(command, accessor),
    };

    private static ArgumentException Unknown(WireRecord record, string accessor) =>
        new($"{record.GetType().Name} has no property for the accessor {accessor}.", nameof(accessor));
}
