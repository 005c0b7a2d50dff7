namespace Dimp.Protocol.Tests.Profiles;

/// <summary>The identifiers that the recorded rows are about.</summary>
internal static class ReferenceIdentifiers
{
    internal const string Hulk = "hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj";
    internal const string Moki = "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk";
    internal const string Room = "chatroom@iwog5LAuZoU3YyjK9nHUCHUjYz79vhSJ6";
}
