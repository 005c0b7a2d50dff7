namespace Dimp.Protocol;

/// <summary>Asks for one's own key of a group.</summary>
[Customized("chat.dim.group", "keys", "request")]
public partial record GroupKeysRequest : GroupKeys;
