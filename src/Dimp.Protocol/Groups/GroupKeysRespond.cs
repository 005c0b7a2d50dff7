namespace Dimp.Protocol;

/// <summary>Answers with a member's key of a group.</summary>
[Customized("chat.dim.group", "keys", "respond")]
public partial record GroupKeysRespond : GroupKeys;
