namespace Station;

/// <summary>Whose mailbox it is: an identifier without the terminal, which tells the devices of one user apart.</summary>
internal static class Account
{
    private const int MaxLength = 255;

    public static string Of(Identifier identifier)
    {
        string text = identifier.ToString();
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? text : text[..slash];
    }

    public static bool IsTooLong(Identifier identifier) => identifier.ToString().Length > MaxLength;
}
