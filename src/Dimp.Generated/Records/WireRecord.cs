using System.Buffers;
using System.ComponentModel;
using System.Diagnostics;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>
/// The base of every typed view of a message. It holds one <see cref="WireMap"/>; the properties of its descendants,
/// which the generator writes, read from that map and write to it.
/// </summary>
/// <remarks>
/// <para>A copy made by <c>with</c> has a map of its own that shares nothing with the original's. Records are equal when
/// they are of the same type and their maps are equal, whatever the order of the keys.</para>
/// <para>Getters never throw. What cannot be read as a property's type is as if it were absent, stays in the map, and is
/// reported by <see cref="Validate()"/>. Any number of threads may read a record at the same time.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(WireRecordDebugView))]
public abstract partial record WireRecord
{
    /// <summary>Creates a new message, with the keys that make it one of the record's own type.</summary>
    protected WireRecord()
    {
        Map = WireMap.ForMessage();
        (GetShape()?.Template ?? WireTemplate.Empty).Fill(Map, this);
    }

    /// <summary>Makes a view of a message.</summary>
    /// <param name="map">The message.</param>
    /// <param name="registry">What makes records of the messages nested in it; may be <c>null</c>.</param>
    protected WireRecord(WireMap map, WireRegistry? registry)
    {
        ArgumentNullException.ThrowIfNull(map);
        Map = map;
        Registry = registry;
    }

    /// <summary>Copies a record, and its map with it.</summary>
    /// <param name="original">The record.</param>
    protected WireRecord(WireRecord original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Map = original.Map.Clone();
        Registry = original.Registry;
    }

    /// <summary>The message itself, with every key it has, declared or not.</summary>
    public WireMap Map { get; }

    /// <summary>What made this record of a message, and makes records of the messages nested in it.</summary>
    protected WireRegistry? Registry { get; }

    /// <summary>
    /// What is declared of the record: its fields, and the keys with which a new message starts. The generator writes the
    /// overrides. It is asked before the constructors of the descendants have run, and must not use what those set.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual WireShape? GetShape() => null;

    internal WireShapeInfo? DeclaredShape => GetShape();

    internal WireField[] DeclaredFields => DeclaredShape?.AllFields ?? [];

    internal WireRegistry? NestedRegistry => Registry;

    internal bool IsOf(object? registry) => ReferenceEquals(Registry, registry);

    /// <summary>Whether another record of the same map is as good as this one.</summary>
    internal bool IsLike(WireRecord other) => GetType() == other.GetType() && IsOf(other.Registry);

    /// <summary>
    /// Called when a new message is made, after the first key that tells it apart: the place where a root writes what
    /// each of its messages has. It runs before the constructors of the descendants.
    /// </summary>
    protected virtual void OnCreated()
    {
    }

    internal void FillCommon() => OnCreated();

    /// <summary>What in the message its record cannot read, or misses; empty when all is well.</summary>
    public IReadOnlyList<WireProblem> Validate() => WireValidation.ProblemsOf(this);

    /// <summary>Called when the fields of the record were validated: the place for what no field can say.</summary>
    /// <param name="validation">Where to report.</param>
    protected virtual void OnValidated(WireValidation validation)
    {
    }

    internal void ReportTo(WireValidation validation)
    {
        GetShape()?.Validate(validation);
        OnValidated(validation);
    }

    /// <summary>
    /// Called when a copy of the record, and all that is nested in it, was rewritten for other peers: the place for what no
    /// field can say. The map may be edited at will.
    /// </summary>
    /// <param name="rewriting">For whom the message is written, and what the record is nested in.</param>
    protected virtual void OnRewritten(WireRewriting rewriting)
    {
        ArgumentNullException.ThrowIfNull(rewriting);
        OnRewritten(rewriting.Profile);
    }

    /// <summary>The same as <see cref="OnRewritten(WireRewriting)"/>, for a record that need not know what it is nested in.</summary>
    /// <param name="profile">For whom the message is written.</param>
    protected virtual void OnRewritten(WireProfile profile)
    {
    }

    internal void FindNested(WireRewriting rewriting)
    {
        foreach (WireField field in DeclaredFields)
        {
            field.FindNested(rewriting);
        }
    }

    internal void RewriteWith(WireRewriting rewriting)
    {
        foreach (WireField field in DeclaredFields)
        {
            rewriting.Write(field);
        }
        OnRewritten(rewriting);
    }

    /// <summary>The message as UTF-8: the bytes it was read from when nothing was edited.</summary>
    /// <param name="profile">For whom it is written.</param>
    /// <exception cref="InvalidOperationException">The profile is short, and the message has a key under both its names.</exception>
    public byte[] ToUtf8Bytes(WireProfile profile = WireProfile.Modern) => MapFor(profile).ToUtf8Bytes();

    /// <summary>Writes the message as UTF-8.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="profile">For whom it is written.</param>
    /// <exception cref="InvalidOperationException">The profile is short, and the message has a key under both its names.</exception>
    public void WriteTo(IBufferWriter<byte> writer, WireProfile profile = WireProfile.Modern) => MapFor(profile).WriteTo(writer);

    /// <summary>The message as JSON text.</summary>
    /// <param name="profile">For whom it is written.</param>
    /// <exception cref="InvalidOperationException">The profile is short, and the message has a key under both its names.</exception>
    public string ToJson(WireProfile profile = WireProfile.Modern) => MapFor(profile).ToJson();

    /// <summary>The map of a record; undefined when <c>null</c>.</summary>
    /// <param name="record">The record, which stays a view of its map.</param>
    public static implicit operator WireValue(WireRecord? record) => record?.Map;

    private WireMap MapFor(WireProfile profile)
    {
        if (profile == WireProfile.Modern)
        {
            return Map;
        }
        WireRecord copy = this with { };
        WireRewriting.Rewrite(copy, profile);
        return copy.Map;
    }

    /// <summary>The name of the record's type, and the message as JSON text.</summary>
    public sealed override string ToString() => $"{GetType().Name} {ToJson()}";

    /// <summary>Whether both are of the same type and have equal maps.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(WireRecord? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && Map.Equals(other.Map));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Map);
}
