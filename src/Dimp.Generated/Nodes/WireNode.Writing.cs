using System.Diagnostics.CodeAnalysis;

namespace Dimp;

// Writes an edited node piece by piece: first to measure it, and then into a span of that length. Nested nodes are kept on an
// explicit stack, so that deep trees do not need the stack of the thread.
public abstract partial class WireNode
{
    private int MeasureEdited()
    {
        if (_isOwn && _materialized is null)
        {
            // Each entry is counted with a comma. There is one comma less, and there are two brackets.
            return _used == 0 ? 2 : _used + 1;
        }
        var length = default(PieceLength);
        WritePieces(ref length);
        return length.Total <= Array.MaxLength ? (int)length.Total
            : throw new InvalidOperationException($"The JSON would have {length.Total} bytes. An array has at most {Array.MaxLength}.");
    }

    private void WriteEdited(Span<byte> json)
    {
        var copy = new PieceCopy(json);
        WritePieces(ref copy);
    }

    private void WritePieces<TWriter>(ref TWriter writer) where TWriter : struct, IPieceWriter, allows ref struct
    {
        var open = default(OpenNodes);
        WireNode? node = this;
        int next = 0;
        while (node is not null)
        {
            if (node.WriteUpToEditedNode(ref writer, ref next, out WireNode? nested))
            {
                (node, next) = open.Pop();
            }
            else
            {
                open.Push(node, next);
                (node, next) = (nested, 0);
            }
        }
    }

    /// <summary>Writes the entries up to the next edited node.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="next">The index of the first entry; afterwards, that of the entry to continue with.</param>
    /// <param name="nested">The edited node.</param>
    /// <returns>Whether all entries were written.</returns>
    private bool WriteUpToEditedNode<TWriter>(ref TWriter writer, ref int next, [NotNullWhen(false)] out WireNode? nested)
        where TWriter : struct, IPieceWriter, allows ref struct
    {
        nested = null;
        bool hasKeys = HasKeys;
        ReadOnlySpan<byte> utf8 = _utf8;
        if (_isInOrder && _end > 0)
        {
            writer.Write((byte)'{');
            writer.Write(utf8[1.._end]);
            writer.Write((byte)'}');
            return true;
        }
        ReadOnlySpan<JsonEntry> entries = EntriesToWrite(stackalloc JsonEntry[PackedIndex.Capacity]);
        bool needsComma = next > 0;
        if (!needsComma)
        {
            writer.Write(hasKeys ? (byte)'{' : (byte)'[');
        }
        for (int i = next; i < entries.Length; i++)
        {
            ref readonly JsonEntry entry = ref entries[i];
            if (entry.IsRemoved)
            {
                continue;
            }
            if (needsComma)
            {
                writer.Write((byte)',');
            }
            needsComma = true;
            WireNode? edited = EditedNodeAt(i, entry);
            if (edited is null && entry.IsOnePiece(hasKeys))
            {
                int start = entry.StartOf(hasKeys);
                i = LastOfRun(entries, i, hasKeys);
                writer.Write(utf8[start..entries[i].ValueEnd]);
                continue;
            }
            if (hasKeys)
            {
                writer.Write(utf8.Slice(entry.KeyStart - 1, entry.KeyLength + 2));
                writer.Write((byte)':');
            }
            if (edited is null)
            {
                writer.Write(utf8[entry.ValueStart..entry.ValueEnd]);
            }
            else if (edited.IsUntouched)
            {
                writer.Write(edited.Source.Trim(" \t\r\n"u8));
            }
            else
            {
                next = i + 1;
                nested = edited;
                return false;
            }
        }
        writer.Write(hasKeys ? (byte)'}' : (byte)']');
        return true;
    }

    /// <summary>The last entry of a run whose text can be copied at once: only a comma is between its entries.</summary>
    private int LastOfRun(ReadOnlySpan<JsonEntry> entries, int index, bool hasKeys)
    {
        int next = index + 1;
        for (int end = entries[index].ValueEnd; next < entries.Length; next++)
        {
            ref readonly JsonEntry entry = ref entries[next];
            if (entry.StartOf(hasKeys) != end + 1 || !entry.IsOnePiece(hasKeys) || EditedNodeAt(next, entry) is not null)
            {
                break;
            }
            end = entry.ValueEnd;
        }
        return next - 1;
    }

    /// <summary>
    /// The nodes around the one that is written, the innermost first. It is kept apart: in most trees it is the only one,
    /// so that no stack is needed.
    /// </summary>
    private struct OpenNodes
    {
        private (WireNode? Node, int Next) _innermost;
        private Stack<(WireNode? Node, int Next)>? _others;

        internal void Push(WireNode node, int next)
        {
            if (_innermost.Node is not null)
            {
                (_others ??= new()).Push(_innermost);
            }
            _innermost = (node, next);
        }

        /// <summary>The innermost node; <c>null</c> if there is none.</summary>
        internal (WireNode? Node, int Next) Pop()
        {
            (WireNode? Node, int Next) popped = _innermost;
            _innermost = _others is { Count: > 0 } ? _others.Pop() : default;
            return popped;
        }
    }

    private interface IPieceWriter
    {
        void Write(byte character);

        void Write(ReadOnlySpan<byte> utf8);
    }

    private struct PieceLength : IPieceWriter
    {
        internal long Total { get; private set; }

        public void Write(byte character) => Total++;

        public void Write(ReadOnlySpan<byte> utf8) => Total += utf8.Length;
    }

    private ref struct PieceCopy(Span<byte> json) : IPieceWriter
    {
        private Span<byte> _rest = json;

        public void Write(byte character)
        {
            _rest[0] = character;
            _rest = _rest[1..];
        }

        public void Write(ReadOnlySpan<byte> utf8)
        {
            utf8.CopyTo(_rest);
            _rest = _rest[utf8.Length..];
        }
    }
}
