namespace Station.Tests;

/// <summary>Messages as text.</summary>
internal static class Wire
{
    public static string Reliable(string sender, string receiver, string signature, string data = "aGk=") =>
        $$"""{"sender":"{{sender}}","receiver":"{{receiver}}","time":1700000000.10,"data":"{{data}}","signature":"{{signature}}"}""";
}
