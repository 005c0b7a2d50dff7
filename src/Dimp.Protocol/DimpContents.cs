namespace Dimp.Protocol;

/// <summary>
/// Makes records of the contents that this library declares. An application that declares its own has its own registry,
/// which knows these too.
/// </summary>
[Registry]
public sealed partial class DimpContents : WireRegistry<Content>;
