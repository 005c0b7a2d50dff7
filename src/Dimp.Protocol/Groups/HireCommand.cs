namespace Dimp.Protocol;

/// <summary>Appoints administrators or assistants of a group.</summary>
[Command("hire")]
public partial record HireCommand : AppointmentCommand;
