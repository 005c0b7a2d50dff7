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
        ReadOnlySpan<byte> text = _text;
        ReadOnlySpan<JsonEntry> entries = Entries;
        json[0] = hasKeys ? (byte)'{' : (byte)'[';
        int length = 1;
        for (int i = 0; i < entries.Length; i++)
        {
            ref readonly JsonEntry entry = ref entries[i];
            if (entry.IsRemoved)
            {
                continue;
            }
            if (length > 1)
            {
                json[length++] = (byte)',';
            }
            if (entry.IsOnePiece(hasKeys) && WrittenNodeAt(i) is null)
            {
                int start = entry.StartOf(hasKeys);
                i = LastOfRun(entries, i, hasKeys);
                length += Copy(text[start..entries[i].ValueEnd], json[length..]);
                continue;
            }
            if (hasKeys)
            {
                length += Copy(text.Slice(entry.KeyStart - 1, entry.KeyLength + 2), json[length..]);
                json[length++] = (byte)':';
            }
            length += WrittenNodeAt(i) is { } node
                ? node.Write(json[length..])
                : Copy(text[entry.ValueStart..entry.ValueEnd], json[length..]);
        }
        json[length] = hasKeys ? (byte)'}' : (byte)']';
        return length + 1;
    }

    /// <summary>How far the text goes on as it will be written: between entries that are one character apart, that is a comma.</summary>
    private int LastOfRun(ReadOnlySpan<JsonEntry> entries, int index, bool hasKeys)
    {
        int next = index + 1;
        for (int end = entries[index].ValueEnd; next < entries.Length; next++)
        {
            ref readonly JsonEntry entry = ref entries[next];
            if (entry.StartOf(hasKeys) != end + 1 || !entry.IsOnePiece(hasKeys) || WrittenNodeAt(next) is not null)
            {
                break;
            }
            end = entry.ValueEnd;
        }
        return next - 1;
    }

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> json)
    {
        text.CopyTo(json);
        return text.Length;
    }
}
