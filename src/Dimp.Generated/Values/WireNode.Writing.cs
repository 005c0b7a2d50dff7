using System.Runtime.CompilerServices;

namespace Dimp;

// Writing a node that was edited: what its length will be, and then, into a span of that length, the text of its entries.
public abstract partial class WireNode
{
    /// <summary>Whether entries have keys: whether this is a map.</summary>
    private protected abstract bool HasKeys { get; }

    /// <summary>The node of an entry that says something else than the text; <c>null</c> for most.</summary>
    private WireNode? WrittenNodeAt(int index) =>
        _held is { } held && held[index] is WireNode node && (!node.IsUntouched || Entries[index].ValueLength == 0) ? node : null;

    /// <summary>How long the node is as part of another, without white space around it.</summary>
    private int Measure() => IsUntouched ? SourceText.Trim(" \t\r\n"u8).Length : MeasureEdited();

    private int Write(Span<byte> json)
    {
        if (!IsUntouched)
        {
            return WriteEdited(json);
        }
        ReadOnlySpan<byte> text = SourceText.Trim(" \t\r\n"u8);
        text.CopyTo(json);
        return text.Length;
    }

    private int MeasureEdited()
    {
        if (_isInOrder && _end > 0)
        {
            // The bracket at the beginning takes the place of the first comma.
            return _end + 1;
        }
        RuntimeHelpers.EnsureSufficientExecutionStack();
        bool hasKeys = HasKeys;
        ReadOnlySpan<JsonEntry> entries = Entries;
        int length = 1;
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly JsonEntry entry = ref entries[i];
            if (!entry.IsRemoved)
            {
                // The quotes and the colon; the comma, or the closing bracket.
                int around = hasKeys ? entry.KeyLength + 4 : 1;
                length = checked(length + around + (WrittenNodeAt(i)?.Measure() ?? entry.ValueLength));
            }
        }
        return Math.Max(length, 2);
    }

    private int WriteEdited(Span<byte> json)
    {
        if (_isInOrder && _end > 0)
        {
            _text.AsSpan(0, _end).CopyTo(json);
            json[0] = (byte)'{';
            json[_end] = (byte)'}';
            return _end + 1;
        }
        RuntimeHelpers.EnsureSufficientExecutionStack();
        bool hasKeys = HasKeys;
        ReadOnlySpan<JsonEntry> entries = Entries;
        var copy = new JsonCopy(_text, json);
        copy.Append(hasKeys ? (byte)'{' : (byte)'[');
        bool isFirst = true;
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly JsonEntry entry = ref entries[i];
            if (entry.IsRemoved)
            {
                continue;
            }
            if (!isFirst)
            {
                copy.AppendComma();
            }
            isFirst = false;
            if (hasKeys)
            {
                copy.AppendKey(entry.KeyStart - 1, entry.KeyLength + 2, entry.ValueStart);
            }
            if (WrittenNodeAt(i) is { } node)
            {
                copy.Advance(node.Write(copy.Rest()));
            }
            else
            {
                copy.AppendText(entry.ValueStart, entry.ValueLength);
            }
        }
        return copy.Finish(hasKeys ? (byte)'}' : (byte)']');
    }
}
