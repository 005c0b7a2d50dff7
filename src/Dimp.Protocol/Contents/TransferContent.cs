namespace Dimp.Protocol;

/// <summary>A transfer of money (type 65).</summary>
[Content(0x41, "transfer")]
public partial record TransferContent : MoneyContent
{
    /// <summary>The payer.</summary>
    [Field("remitter")] public partial Identifier? Remitter { get; set; }

    /// <summary>The payee.</summary>
    [Field("remittee")] public partial Identifier? Remittee { get; set; }

    /// <summary>Creates a transfer.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="amount">The amount.</param>
    [Factory]
    public static partial TransferContent Transfer(string currency, decimal amount);
}
