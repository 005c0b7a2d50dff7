using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>The declaration of a record. Generated code makes one for each record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireShape : WireShapeInfo
{
    private protected WireShape(Type type, WireShapeInfo? parent, Func<WireMap, WireRegistry?, WireRecord>? create, WireField[] fields)
        : base(type, parent, fields) => Create = create;

    /// <summary>Makes a view of a map; <c>null</c> for an abstract record.</summary>
    internal Func<WireMap, WireRegistry?, WireRecord>? Create { get; }

    /// <summary>The registry of the record's assembly that decides which messages are of the record, if there is one.</summary>
    internal virtual WireRegistry? Registry => null;
}

/// <summary>Declares a record whose bases declare nothing.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShape<TRecord> : WireShape where TRecord : WireRecord
{
    /// <summary>Declares an abstract record.</summary>
    /// <param name="fields">Its fields.</param>
    public WireShape(params WireField[] fields) : base(typeof(TRecord), null, null, fields)
    {
    }

    /// <summary>Declares a record.</summary>
    /// <param name="create">Makes a view of a map.</param>
    /// <param name="fields">Its fields.</param>
    public WireShape(Func<WireMap, WireRegistry?, TRecord> create, params WireField[] fields) : base(typeof(TRecord), null, create, fields)
    {
    }
}

/// <summary>Declares a record that inherits the declaration of a base.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TBase">The base.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class WireShape<TRecord, TBase> : WireShape
    where TRecord : WireRecord
    where TBase : IWireShape
{
    /// <summary>Declares an abstract record.</summary>
    /// <param name="fields">Its own fields.</param>
    public WireShape(params WireField[] fields) : base(typeof(TRecord), TBase.Shape, null, fields)
    {
    }

    /// <summary>Declares a record.</summary>
    /// <param name="create">Makes a view of a map.</param>
    /// <param name="fields">Its own fields.</param>
    public WireShape(Func<WireMap, WireRegistry?, TRecord> create, params WireField[] fields)
        : base(typeof(TRecord), TBase.Shape, create, fields)
    {
    }
}

/// <summary>Declares a record that inherits the declaration of a base, and that a registry of its assembly knows.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TBase">The base.</typeparam>
/// <typeparam name="TRegistry">The registry. A type argument costs nothing until it is asked for.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShape<TRecord, TBase, TRegistry> : WireShape<TRecord, TBase>
    where TRecord : WireRecord
    where TBase : IWireShape
    where TRegistry : IDefaultRegistry
{
    /// <summary>Declares an abstract record.</summary>
    /// <param name="fields">Its own fields.</param>
    public WireShape(params WireField[] fields) : base(fields)
    {
    }

    /// <summary>Declares a record.</summary>
    /// <param name="create">Makes a view of a map.</param>
    /// <param name="fields">Its own fields.</param>
    public WireShape(Func<WireMap, WireRegistry?, TRecord> create, params WireField[] fields) : base(create, fields)
    {
    }

    internal override WireRegistry Registry => TRegistry.Instance;
}
