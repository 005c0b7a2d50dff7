using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dimp;

/// <summary>A stack of bits; the first 63 need no memory. It is inlined, so that they need not leave their register.</summary>
internal ref struct BitStack()
{
    /// <summary>What was pushed, below it a bit that marks the bottom.</summary>
    private ulong _bits = 1;

    private Stack<ulong>? _below;

    internal readonly bool IsEmpty => _bits == 1;

    internal readonly int Count => BitOperations.Log2(_bits) + (_below is null ? 0 : _below.Count * 63);

    internal readonly int Top => (int)_bits & 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Push(int bit)
    {
        if ((long)_bits < 0)
        {
            _below = Put(_below, _bits);
            _bits = 1;
        }
        _bits = _bits << 1 | (uint)bit;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Pop()
    {
        _bits >>= 1;
        if (_bits == 1 && _below is { Count: > 0 })
        {
            _bits = _below.Pop();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Stack<ulong> Put(Stack<ulong>? below, ulong bits)
    {
        below ??= new Stack<ulong>();
        below.Push(bits);
        return below;
    }
}
