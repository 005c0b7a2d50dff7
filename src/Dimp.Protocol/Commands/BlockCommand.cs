namespace Dimp.Protocol;

/// <summary>Tells whom a user has blocked, or asks for it.</summary>
[Command(CommandNames.Block)]
public partial record BlockCommand : Command
{
    /// <summary>The blocked users; <c>null</c> in a request.</summary>
    [Field("list")] public partial IReadOnlyList<Identifier>? List { get; set; }
}
