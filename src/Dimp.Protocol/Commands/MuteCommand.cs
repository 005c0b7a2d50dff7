namespace Dimp.Protocol;

/// <summary>Tells whom a user has muted, or asks for it.</summary>
[Command(CommandNames.Mute)]
public partial record MuteCommand : Command
{
    /// <summary>The muted users; <c>null</c> in a request.</summary>
    [Field("list")] public partial IReadOnlyList<Identifier>? List { get; set; }
}
