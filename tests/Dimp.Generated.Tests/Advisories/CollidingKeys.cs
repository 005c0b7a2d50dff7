using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dimp.Tests.Advisories;

/// <summary>Strings of one hash code, as long as the framework does not randomize it.</summary>
internal static class CollidingKeys
{
    private const uint Start = (5381 << 16) + 5381;

    /// <summary>
    /// The hash code mixes two numbers, of which the even and the odd pairs of characters each change one. In a key of four
    /// pairs, the third takes back what the first has done.
    /// </summary>
    internal static string[] Make(int count)
    {
        var keys = new List<string>(count);
        uint wanted = Mix(Mix(Start) ^ Pair('a', 'a')) ^ Pair('a', 'a');
        for (uint i = 0; keys.Count < count; i++)
        {
            uint first = Pair((char)('0' + (i % 1_000)), (char)('0' + (i / 1_000)));
            uint third = Mix(Mix(Start) ^ first) ^ wanted;
            string key = $"{Text(first)}..{Text(third)}..";
            if (!key.Any(char.IsSurrogate))
            {
                keys.Add(key);
            }
        }
        Assert.Single(keys.Select(UnrandomizedHashCode).Distinct());
        return [.. keys];
    }

    private static uint Mix(uint hash) => BitOperations.RotateLeft(hash, 5) + hash;

    private static uint Pair(char low, char high) => low | ((uint)high << 16);

    private static string Text(uint pair) => $"{(char)pair}{(char)(pair >> 16)}";

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "GetNonRandomizedHashCode")]
    private static extern int UnrandomizedHashCode(string text);
}
