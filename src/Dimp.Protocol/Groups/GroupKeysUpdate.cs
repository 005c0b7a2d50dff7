namespace Dimp.Protocol;

/// <summary>Hands out keys of a group.</summary>
[Customized("chat.dim.group", "keys", "update")]
public partial record GroupKeysUpdate : GroupKeys;
