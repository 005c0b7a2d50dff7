namespace Dimp.Protocol;

/// <summary>Asks which keys of a group are out of date.</summary>
[Customized("chat.dim.group", "keys", "query")]
public partial record GroupKeysQuery : GroupKeys;
