namespace Dimp.Protocol;

/// <summary>Money (type 64).</summary>
[Content(0x40, "money")]
public partial record MoneyContent : Content
{
    /// <summary>The currency, such as <c>USD</c>.</summary>
    [Field("currency")] public partial string Currency { get; set; }

    /// <summary>The amount, with the digits it was given with.</summary>
    [Field("amount")] public partial decimal Amount { get; set; }

    /// <summary>Creates money.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="amount">The amount.</param>
    [Factory]
    public static partial MoneyContent Create(string currency, decimal amount);
}
