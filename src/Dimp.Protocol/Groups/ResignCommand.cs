namespace Dimp.Protocol;

/// <summary>Resigns as administrator or assistant of a group.</summary>
[Command("resign")]
public partial record ResignCommand : AppointmentCommand;
