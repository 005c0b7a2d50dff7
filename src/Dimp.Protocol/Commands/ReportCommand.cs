namespace Dimp.Protocol;

/// <summary>Reports that a user goes online or offline.</summary>
[Command(CommandNames.Report)]
public partial record ReportCommand : Command
{
    /// <summary>The reported event, such as <c>online</c>.</summary>
    [Field("title")] public partial string Title { get; set; }

    /// <summary>Creates a report.</summary>
    /// <param name="title">The reported event.</param>
    [Factory]
    public static partial ReportCommand Create(string title);

    /// <summary>Old peers report a state instead, which has another name for each title.</summary>
    private protected override void AdaptToOldPeers()
    {
        base.AdaptToOldPeers();
        if (Map.GetString("state") is { } state && TitleOf(state) is { } title)
        {
            Title = title;
        }
    }

    private static string? TitleOf(string state) => state switch
    {
        "background" => "offline",
        "foreground" => "online",
        _ => null,
    };
}
