namespace Station;

/// <summary>Whose mailbox it is: an identifier without the terminal, which tells the devices of one user apart.</summary>
internal static class Account
{
    private const int MaxLength = 255;

    public static string Of(Identifier identifier) => identifier.ToString() is var text && text.IndexOf('/', StringComparison.Ordinal) is var end and >= 0 ? text[..end] : text;

    public static bool IsTooLong(Identifier identifier) => identifier.ToString().Length > MaxLength;
}
