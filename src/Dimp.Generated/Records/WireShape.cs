using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>The declaration of a record. Generated code makes one for each record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireShape : WireShapeInfo
{
    private protected WireShape(Type type, WireShapeInfo? parent, WireField[] fields) : base(type, parent, fields)
    {
    }
}

/// <summary>Declares a record whose bases declare nothing.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <param name="fields">Its fields.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShape<TRecord>(params WireField[] fields) : WireShape(typeof(TRecord), null, fields)
    where TRecord : WireRecord;

/// <summary>Declares a record that inherits the declaration of a base.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TBase">The base.</typeparam>
/// <param name="fields">Its own fields.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WireShape<TRecord, TBase>(params WireField[] fields) : WireShape(typeof(TRecord), TBase.Shape, fields)
    where TRecord : WireRecord
    where TBase : IWireShape;
