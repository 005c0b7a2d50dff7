namespace Dimp.Protocol;

/// <summary>
/// A command that is kept in history (type 137), whose record is selected by its name, like that of every command.
/// </summary>
[Content(0x89, "history"), Requires("sn", "command", "time")]
public partial record HistoryCommand : Command
{
    /// <summary>Creates a command for which no record is declared.</summary>
    /// <param name="name">The name.</param>
    [Factory]
    public static new partial HistoryCommand Of(string name);
}
