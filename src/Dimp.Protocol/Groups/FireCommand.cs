namespace Dimp.Protocol;

/// <summary>Dismisses administrators or assistants of a group.</summary>
[Command("fire")]
public partial record FireCommand : AppointmentCommand;
