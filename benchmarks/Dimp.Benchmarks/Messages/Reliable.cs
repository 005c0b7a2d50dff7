using System.Text;

namespace Dimp.Benchmarks.Messages;

/// <summary>An encrypted message with a signature, as stations pass it on: 929 bytes, with a key that no record declares.</summary>
internal static class Reliable
{
    public const string Receiver = "moki@4WDfe3zZ4T7opFSi3iDAKiuTnUHjxmXekk";

    public static readonly byte[] Utf8 = Encoding.UTF8.GetBytes(
        $$"""
        {"sender":"hulk@4YeVEN3aUnvC1DNUufCq1bs9zoBSJTzVEj/web","receiver":"{{Receiver}}","time":1700000000.125,"type":"1","data":"{{Base64(1, 240)}}","key":"{{Base64(2, 128)}}","signature":"{{Base64(3, 128)}}","traces":[{"station":"gsp-s001@wpjUWg1oYDnkHh74tHQFPxii6q9j3ymnyW","time":1700000000.5}]}
        """);

    /// <summary>As long as what the ciphers of DIMP make of a short text, and as random.</summary>
    private static string Base64(int seed, int length)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return Convert.ToBase64String(bytes);
    }
}
