namespace Dimp.Protocol;

/// <summary>Hands a message of the chat history to another device of the same user.</summary>
[Customized("chat.dim.messenger", "chat_history", "sync_message")]
public partial record ChatHistorySync : CustomizedContent
{
    /// <summary>The message; <c>null</c> when there is none.</summary>
    [Field("message")] public partial InstantMessage? Message { get; set; }

    /// <summary>Hands a message over.</summary>
    /// <param name="message">The message.</param>
    [Factory]
    public static partial ChatHistorySync Create(InstantMessage message);
}
