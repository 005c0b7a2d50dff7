namespace Dimp.Protocol;

/// <summary>
/// A command (type 136), whose record is selected by its name. A command without a record is a plain <see cref="Command"/>,
/// or a <see cref="GroupCommand"/> when it names a group.
/// </summary>
[Content(0x88, "command"), Dispatch("command"), Requires("sn", "command")]
public partial record Command : Content
{
    /// <summary>The name, such as <c>handshake</c>.</summary>
    [Field("command", Short = "C", Legacy = ["cmd"])] public partial string Name { get; }

    /// <summary>Creates a command for which no record is declared.</summary>
    /// <param name="name">The name.</param>
    [Factory]
    public static partial Command Of(string name);
}
