namespace Dimp.Protocol;

/// <summary>Dismisses administrators or assistants of a group.</summary>
[Command(CommandNames.Fire)]
public partial record FireCommand : AppointmentCommand;
