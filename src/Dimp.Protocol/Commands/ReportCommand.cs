namespace Dimp.Protocol;

/// <summary>Reports that a user goes online or offline.</summary>
[Command("report")]
public partial record ReportCommand : Command
{
    /// <summary>What is reported, such as <c>online</c>.</summary>
    [Field("title")] public partial string Title { get; set; }

    /// <summary>Creates a report.</summary>
    /// <param name="title">What is reported.</param>
    [Factory]
    public static partial ReportCommand Create(string title);

    /// <summary>Old peers report a state instead, which has another name for each title.</summary>
    /// <inheritdoc/>
    protected override void OnRewritten(WireProfile profile)
    {
        base.OnRewritten(profile);
        if (profile == WireProfile.Legacy)
        {
            Map["title"] = Map.GetString("state") switch
            {
                "background" => "offline",
                "foreground" => "online",
                _ => Map["title"],
            };
        }
    }
}
