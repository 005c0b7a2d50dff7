namespace Dimp;

/// <summary>A stack of bits; the first 64 need no memory.</summary>
internal ref struct BitStack
{
    private ulong _bits;
    private Stack<ulong>? _below;

    internal int Count { get; private set; }

    internal readonly bool Top => (_bits & 1) != 0;

    internal void Push(bool bit)
    {
        if (Count > 0 && Count % 64 == 0)
        {
            (_below ??= new Stack<ulong>()).Push(_bits);
        }
        _bits = _bits << 1 | (bit ? 1UL : 0);
        Count++;
    }

    internal void Pop()
    {
        _bits >>= 1;
        Count--;
        if (Count > 0 && Count % 64 == 0)
        {
            _bits = _below!.Pop();
        }
    }
}
