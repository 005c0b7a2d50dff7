namespace Station.Routing;

/// <summary>Whose mailbox it is: an identifier without the terminal, which tells the devices of one user apart.</summary>
internal static class Accounts
{
    /// <summary>The greatest length of an identifier in characters.</summary>
    public const int MaxLength = 255;

    public static string Account(this Identifier identifier)
    {
        string text = identifier.ToString();
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? text : text[..slash];
    }
}
