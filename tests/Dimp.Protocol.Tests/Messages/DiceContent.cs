namespace Dimp.Protocol.Tests.Messages;

/// <summary>A content of the tests' own, which the library's registries do not know.</summary>
[Content(0x0D1C, "dice")]
public partial record DiceContent : Content
{
    [Field] public partial int Pips { get; set; }
}
