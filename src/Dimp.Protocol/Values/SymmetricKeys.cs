namespace Dimp.Protocol;

/// <summary>Reads symmetric keys.</summary>
[Registry]
public sealed partial class SymmetricKeys : WireRegistry<SymmetricKey>;
