namespace Dimp.Protocol.Tests.Recorded;

/// <summary>The factories and constructors of the reference, and how ours are called for them.</summary>
internal static class ReferenceFactories
{
    internal static Content Create(string factory, Arguments args) => factory.Split('.')[0] switch
    {
        "HandshakeCommand" or "BaseHandshakeCommand" => CreateHandshake(factory, args),
        "FileContent" => CreateFile(factory, args),
        "PageContent" => CreatePage(factory, args),
        "GroupCommand" or "GroupHistory" or "GroupKeys" => CreateForGroup(factory, args),
        "BaseCommand" or "BaseHistoryCommand" or "MetaCommand" or "DocumentCommand" or "ReceiptCommand"
            or "LoginCommand" or "ReportCommand" or "AnsCommand" or "MuteCommand" or "BlockCommand" =>
            CreateCommand(factory, args),
        _ => CreateContent(factory, args),
    };

    private static Content CreateContent(string factory, Arguments args) => factory switch
    {
        "BaseContent" => Content.OfType(args.Text("msg_type") ?? ""),
        "TextContent.create" => TextContent.Create(args.Text("text")),
        "NameCard.create" => NameCard.Create(args.Identifier("identifier"), args.Text("name"), args.File("avatar")),
        "QuoteContent.create" => QuoteContent.Create(args.Text("text"), args.Envelope("envelope")!, args.Content("content")!),
        "MoneyContent.create" when args.Text("msg_type") is { } type => MoneyOfType(type, args),
        "MoneyContent.create" => MoneyContent.Create(args.Text("currency"), args.Amount("amount")),
        "TransferContent.transfer" => TransferContent.Transfer(args.Text("currency"), args.Amount("amount")),
        "ArrayContent.create" => ArrayContent.Create(args.Contents("contents")),
        "CombineContent.create" => CombineContent.Create(args.Text("title"), args.Messages("messages")),
        "AppCustomizedContent" when args.Text("msg_type") == "160" =>
            AppContent.Of(args.Text("app"), args.Text("mod"), args.Text("act")),
        "AppCustomizedContent" or "CustomizedContent.create" =>
            CustomizedContent.Create(args.Text("app"), args.Text("mod"), args.Text("act")),
        _ => throw Unknown(factory),
    };

    private static MoneyContent MoneyOfType(string type, Arguments args) => type == "65"
        ? TransferContent.Transfer(args.Text("currency"), args.Amount("amount"))
        : MoneyContent.Create(args.Text("currency"), args.Amount("amount"));

    private static HandshakeCommand CreateHandshake(string factory, Arguments args) => factory switch
    {
        "BaseHandshakeCommand" => new HandshakeCommand { Title = args.Text("title"), Session = args.Text("session") },
        "HandshakeCommand.offer" => HandshakeCommand.Offer(args.Text("session")),
        "HandshakeCommand.ask" => HandshakeCommand.Ask(args.Text("session")),
        "HandshakeCommand.accepted" => HandshakeCommand.Accepted(args.Text("session")),
        // With a session it is the other step, which has a name of its own.
        "HandshakeCommand.start" when args.Text("session") is { } session => HandshakeCommand.Restart(session),
        "HandshakeCommand.start" => HandshakeCommand.Start(),
        "HandshakeCommand.again" => HandshakeCommand.Again(args.Text("session")),
        "HandshakeCommand.restart" => HandshakeCommand.Restart(args.Text("session")),
        "HandshakeCommand.success" => HandshakeCommand.Success(args.Text("session")),
        _ => throw Unknown(factory),
    };

    private static FileContent CreateFile(string factory, Arguments args)
    {
        TransportableData? data = args.Data("data");
        string? filename = args.Text("filename");
        string? url = args.Text("url");
        SymmetricKey? password = args.Key("password");
        return factory switch
        {
            "FileContent.create" => FileContent.Create(args.Text("msg_type"), data, filename, url, password),
            "FileContent.file" => FileContent.File(data, filename, url, password),
            "FileContent.image" => FileContent.Image(data, filename, url, password),
            "FileContent.audio" => FileContent.Audio(data, filename, url, password),
            "FileContent.video" => FileContent.Video(data, filename, url, password),
            _ => throw Unknown(factory),
        };
    }

    private static PageContent CreatePage(string factory, Arguments args)
    {
        string url = args.Text("url");
        string html = args.Text("html");
        string title = args.Text("title");
        string? desc = args.Text("desc");
        PortableNetworkFile? icon = args.File("icon");
        return factory switch
        {
            "PageContent.create" => PageContent.Create(url, html, title, desc, icon),
            "PageContent.create_with_url" => PageContent.CreateWithUrl(url, title, desc, icon),
            "PageContent.create_with_html" => PageContent.CreateWithHtml(html, title, desc, icon),
            _ => throw Unknown(factory),
        };
    }

    private static Command CreateCommand(string factory, Arguments args) => factory switch
    {
        "BaseCommand" => Command.Of(args.Text("cmd")),
        "BaseHistoryCommand" => HistoryCommand.Of(args.Text("cmd")),
        "MetaCommand.query" => MetaCommand.Query(args.Identifier("identifier")),
        "MetaCommand.response" => MetaCommand.Response(args.Identifier("identifier"), args.Map("meta")!),
        "DocumentCommand.query" => DocumentCommand.Query(args.Identifier("identifier"), args.Time("last_time")),
        "DocumentCommand.response" =>
            DocumentCommand.Response(args.Maps("documents"), args.Map("meta"), args.Identifier("identifier")),
        "ReceiptCommand.create" => ReceiptCommand.Create(args.Text("text"), args.Envelope("envelope"), args.Content("content")),
        "LoginCommand" => LoginCommand.Create(args.Identifier("identifier")),
        "ReportCommand" => ReportCommand.Create(args.Text("title")),
        "AnsCommand.query" => AnsCommand.Query([.. args.Texts("names")]),
        "AnsCommand.response" => AnsCommand.Response([.. args.Texts("names")], args.Records("records")),
        "MuteCommand" => new MuteCommand(),
        "BlockCommand" => new BlockCommand(),
        _ => throw Unknown(factory),
    };

    private static Content CreateForGroup(string factory, Arguments args)
    {
        Identifier group = args.Identifier("group");
        Identifier[] members = args.Identifiers("members");
        return factory switch
        {
            "GroupCommand.create" => GroupCommand.Create(args.Text("cmd"), group, members),
            "GroupCommand.invite" => GroupCommand.Invite(group, members),
            "GroupCommand.expel" => GroupCommand.Expel(group, members),
            "GroupCommand.join" => GroupCommand.Join(group),
            "GroupCommand.quit" => GroupCommand.Quit(group),
            "GroupCommand.reset" => GroupCommand.Reset(group, members),
            "GroupHistory.query_group_history" => GroupHistoryQuery.QueryGroupHistory(group),
            "GroupKeys.query_group_keys" =>
                GroupKeys.QueryGroupKeys(group, args.Identifier("sender"), members, args.Text("digest")),
            "GroupKeys.request_group_key" => GroupKeys.RequestGroupKey(group, args.Identifier("sender"), args.Text("digest")),
            _ => throw Unknown(factory),
        };
    }

    private static InvalidOperationException Unknown(string factory) => new($"No factory of ours is known for {factory}.");
}
