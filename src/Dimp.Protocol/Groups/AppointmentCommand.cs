namespace Dimp.Protocol;

/// <summary>A command about the administrators and assistants of a group.</summary>
[Shape]
public abstract partial record AppointmentCommand : GroupCommand
{
    /// <summary>The administrators; <c>null</c> when it is not about them.</summary>
    [Field("administrators")] public partial IReadOnlyList<Identifier>? Administrators { get; set; }

    /// <summary>The assistants; <c>null</c> when it is not about them.</summary>
    [Field("assistants")] public partial IReadOnlyList<Identifier>? Assistants { get; set; }
}
