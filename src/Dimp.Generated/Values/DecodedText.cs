namespace Dimp;

/// <summary>What was decoded of the strings of a map, so that it is decoded once; nothing is ever taken out.</summary>
internal sealed class DecodedText(int index, string text, DecodedText? next)
{
    /// <summary>The text of the string at an index, decoded now or earlier.</summary>
    internal static string Of(int index, WireValue value, ref DecodedText? known)
    {
        DecodedText? first = Volatile.Read(ref known);
        for (DecodedText? one = first; one is not null; one = one._next)
        {
            if (one._index == index)
            {
                return one._text;
            }
        }
        string text = value.AsString()!;
        // When another reader was faster, what it decoded is kept, and this is decoded once more.
        Interlocked.CompareExchange(ref known, new DecodedText(index, text, first), first);
        return text;
    }

    private readonly int _index = index;
    private readonly string _text = text;
    private readonly DecodedText? _next = next;
}
