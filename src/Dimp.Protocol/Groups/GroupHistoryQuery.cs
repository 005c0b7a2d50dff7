namespace Dimp.Protocol;

/// <summary>Asks for the history of a group (<c>chat.dim.group</c>, <c>history</c>, <c>query</c>).</summary>
[Customized("chat.dim.group", "history", "query")]
public partial record GroupHistoryQuery : CustomizedContent
{
    /// <summary>The time of the newest known command; <c>null</c> asks for all commands.</summary>
    [Field("last_time")] public partial DateTimeOffset? LastTime { get; set; }

    /// <summary>Asks for the history of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="lastTime">The time of the newest command known.</param>
    [Factory]
    public static partial GroupHistoryQuery QueryGroupHistory(Identifier group, DateTimeOffset? lastTime = null);
}
