namespace Dimp.Protocol;

/// <summary>Appoints administrators or assistants of a group.</summary>
[Command(CommandNames.Hire)]
public partial record HireCommand : AppointmentCommand;
