namespace Dimp.Tool.Tests;

/// <summary>A part of OneBot: events are told apart by <c>post_type</c>, and then by <c>message_type</c> or <c>notice_type</c>.</summary>
[Shape, Dispatch("post_type")]
public partial record BotEvent : WireRecord
{
    [Field("post_type")] public partial string PostType { get; }

    [Field("self_id", Required = true)] public partial long SelfId { get; set; }

    [Field("time")] public partial DateTimeOffset Time { get; set; }
}

[Case("message"), Dispatch("message_type")]
public partial record MessageEvent : BotEvent
{
    [Field("message_type")] public partial string MessageType { get; }

    [Field("raw_message")] public partial string Text { get; set; }

    [Field("user_id")] public partial long UserId { get; set; }
}

[Case("private")]
public partial record PrivateMessage : MessageEvent;

[Case("group")]
public partial record GroupMessage : MessageEvent
{
    [Field("group_id")] public partial long GroupId { get; set; }
}

[Case("notice"), Dispatch("notice_type", "sub_type")]
public partial record NoticeEvent : BotEvent
{
    [Field("notice_type")] public partial string NoticeType { get; }
}

[Case("group_increase", "approve")]
public partial record MemberApproved : NoticeEvent
{
    [Field("operator_id")] public partial long OperatorId { get; set; }
}

[Registry]
public sealed partial class BotEvents : WireRegistry<BotEvent>;
