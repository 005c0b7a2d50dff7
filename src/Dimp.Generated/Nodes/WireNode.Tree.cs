using System.Runtime.InteropServices;

namespace Dimp;

// A node is read when it is first needed, and nodes nested in it are skipped. So deep text would be skipped once for each of
// its ancestors. From a certain depth on, a node is therefore read together with all nodes in it, once.
public abstract partial class WireNode
{
    /// <summary>Nodes with so many ancestors are read together. Few messages are as deep, and hash codes do not look there.</summary>
    private const int DepthOfTrees = HashedLevels + 2;

    /// <summary>A node that is not longer is read when it is first needed, because skipping it takes one or two steps.</summary>
    private const int LongestSkipped = 64;

    /// <summary>Reads the node together with those in it, if it is deep.</summary>
    /// <remarks>Two threads may do this at the same time. Both find the same entries, and the nodes of one of them are kept.</remarks>
    private protected bool TryReadTree()
    {
        if (_end - _start <= LongestSkipped || !IsDeep())
        {
            return false;
        }
        new TreeReader(_utf8).Read(this);
        return true;
    }

    private bool IsDeep()
    {
        int depth = 0;
        for (WireNode? place = _parent; place is not null && depth < DepthOfTrees; place = place._parent)
        {
            depth++;
        }
        return depth == DepthOfTrees;
    }

    /// <summary>Reads a tree. It does not use recursion, because a tree may be deeper than the stack of the thread.</summary>
    private sealed class TreeReader(byte[] utf8)
    {
        // The entries of all open objects and arrays, the innermost last. They are moved to the node when it ends.
        private readonly List<JsonEntry> _entries = [];
        private readonly List<WireNode?> _nodes = [];
        private readonly Stack<Container> _outer = new();

        internal void Read(WireNode root)
        {
            var characters = new JsonStructuralCharacters(utf8, root._start);
            ulong rest = 0;
            var container = new Container(characters.Next(ref rest), firstEntry: 0);
            while (true)
            {
                int at = characters.Next(ref rest);
                switch (utf8[at])
                {
                    case (byte)'{' or (byte)'[':
                        _outer.Push(container);
                        container = new Container(at, _entries.Count);
                        break;
                    case (byte)':':
                        container.EndKey(utf8, at);
                        break;
                    case (byte)',':
                        EndValue(ref container, at);
                        break;
                    default:
                        EndValue(ref container, at);
                        if (_outer.Count == 0)
                        {
                            Keep(root, container, characters.HaveEscapes);
                            return;
                        }
                        WireNode? node = ToNode(container, at + 1, characters.HaveEscapes);
                        int height = container.Height;
                        container = _outer.Pop();
                        container.Contain(node, height);
                        break;
                }
            }
        }

        private void EndValue(ref Container container, int end)
        {
            if (container.TryEndValue(utf8, end, out JsonEntry entry, out WireNode? node))
            {
                _entries.Add(entry);
                _nodes.Add(node);
            }
        }

        private WireNode? ToNode(in Container container, int end, bool haveEscapes)
        {
            int start = container.Start;
            WireNode? node = end - start <= LongestSkipped ? null
                : utf8[start] == '{' ? new WireMap(utf8, start, end, container.Height)
                : new WireList(utf8, start, end, parent: null, container.Height);
            if (node is not null)
            {
                Keep(node, container, haveEscapes);
            }
            CollectionsMarshal.SetCount(_entries, container.FirstEntry);
            CollectionsMarshal.SetCount(_nodes, container.FirstEntry);
            return node;
        }

        private void Keep(WireNode node, in Container container, bool haveEscapes)
        {
            JsonEntry[] entries = CollectionsMarshal.AsSpan(_entries)[container.FirstEntry..].ToArray();
            for (int i = 0; haveEscapes && i < entries.Length; i++)
            {
                entries[i].MarkEscapes(utf8, node.HasKeys);
            }
            object?[]? nodes = null;
            for (int i = 0; i < entries.Length; i++)
            {
                if (_nodes[container.FirstEntry + i] is { } nested)
                {
                    nested._parent = node;
                    nodes ??= new object?[entries.Length];
                    nodes[i] = nested;
                }
            }
            if (nodes is not null)
            {
                // The nodes are published first: a thread that sees the entries creates missing nodes.
                node.TryKeepNodes(nodes);
            }
            node.KeepEntries(entries, entries.Length);
        }
    }

    /// <summary>An open object or array.</summary>
    private struct Container(int start, int firstEntry)
    {
        private int _next = start + 1;
        private int _keyStart;
        private int _keyLength;
        private WireNode? _node;

        internal readonly int Start => start;

        /// <summary>The index of its first entry.</summary>
        internal readonly int FirstEntry => firstEntry;

        internal int Height { get; private set; } = 1;

        internal void EndKey(byte[] utf8, int colon)
        {
            _keyStart = JsonBytes.SkipSpace(utf8, _next) + 1;
            _keyLength = JsonBytes.TrimSpace(utf8, colon) - _keyStart - 1;
            _next = colon + 1;
        }

        /// <summary>Adds an object or array that has ended.</summary>
        internal void Contain(WireNode? node, int height)
        {
            _node = node;
            Height = Math.Max(Height, height + 1);
        }

        /// <returns>Whether there is a value. An empty object or array may have white space between its brackets.</returns>
        internal bool TryEndValue(byte[] utf8, int end, out JsonEntry entry, out WireNode? node)
        {
            int value = JsonBytes.SkipSpace(utf8, _next);
            entry = default;
            entry.SetKey(_keyStart, _keyLength, isEscaped: false);
            entry.SetValue(value, JsonBytes.TrimSpace(utf8, end) - value, isEscaped: false);
            node = _node;
            _node = null;
            _next = end + 1;
            return value < end;
        }
    }
}
