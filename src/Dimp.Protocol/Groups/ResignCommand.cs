namespace Dimp.Protocol;

/// <summary>Resigns as administrator or assistant of a group.</summary>
[Command(CommandNames.Resign)]
public partial record ResignCommand : AppointmentCommand;
