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
/// <para>Getters never throw. A value that cannot be read as the property's type counts as absent, stays in the map, and is
/// reported by <see cref="Validate()"/>. Any number of threads may read a record at the same time.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(WireRecordDebugView))]
public abstract partial record WireRecord
{
    /// <summary>Creates a new message, with the keys and values of the record's case.</summary>
    protected WireRecord()
    {
        Map = WireMap.ForMessage();
        (GetShape()?.Template ?? WireTemplate.Empty).Fill(Map, this);
    }

    /// <summary>Makes a view of a message.</summary>
    /// <param name="map">The message.</param>
    /// <param name="registry">The registry for messages nested in it; may be <c>null</c>.</param>
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

    /// <summary>The registry that made this record, and that makes records of the messages nested in it.</summary>
    protected WireRegistry? Registry { get; }

    /// <summary>
    /// The declaration of the record: its fields, and the keys that a new message starts with. The generator writes the
    /// overrides. It is called before the constructors of the descendants have run, and must not use members that they set.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual WireShape? GetShape() => null;

    internal WireShapeInfo? DeclaredShape => GetShape();

    internal WireField[] DeclaredFields => DeclaredShape?.AllFields ?? [];

    internal WireRegistry? NestedRegistry => Registry;

    internal bool IsOf(object? registry) => ReferenceEquals(Registry, registry);

    /// <summary>Whether a record of the same map can be used instead of this one.</summary>
    internal bool IsLike(WireRecord other) => GetType() == other.GetType() && IsOf(other.Registry);

    /// <summary>
    /// Called for a new message, after the first key of its case was written. A root overrides it to write the keys that
    /// all of its messages have. It runs before the constructors of the descendants.
    /// </summary>
    protected virtual void OnCreated()
    {
    }

    internal void FillCommon() => OnCreated();

    /// <summary>The values that the record cannot read and the keys that are missing; empty if there are none.</summary>
    public IReadOnlyList<WireProblem> Validate() => WireValidation.ProblemsOf(this);

    /// <summary>
    /// Called after the fields of the record were validated. Override it for rules that no field can express.
    /// </summary>
    /// <param name="validation">Takes the problems.</param>
    protected virtual void OnValidated(WireValidation validation)
    {
    }

    internal void ReportTo(WireValidation validation)
    {
        GetShape()?.Validate(validation);
        OnValidated(validation);
    }

    /// <summary>
    /// Called after a copy of the record, and all records nested in it, were rewritten for other peers. Override it for
    /// changes that no field can express. The map may be edited.
    /// </summary>
    /// <param name="rewriting">The profile, and the records that contain this one.</param>
    protected virtual void OnRewritten(WireRewriting rewriting)
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

    /// <summary>The message as UTF-8. If nothing was edited, these are the bytes that it was read from.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public byte[] ToUtf8Bytes(WireProfile profile = WireProfile.Modern) => MapFor(profile).ToUtf8Bytes();

    /// <summary>Writes the message as UTF-8.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
    public void WriteTo(IBufferWriter<byte> writer, WireProfile profile = WireProfile.Modern) => MapFor(profile).WriteTo(writer);

    /// <summary>The message as JSON text.</summary>
    /// <param name="profile">The profile.</param>
    /// <exception cref="InvalidOperationException">
    /// The profile is short, and the message has both names of a key; or it was edited and is longer than an array can be.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such profile.</exception>
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
