namespace Dimp;

/// <summary>A generic callback that gets the type of a record as a type argument.</summary>
/// <remarks>
/// <see cref="WireShapeInfo.Type"/> has the type too, but only reflection could turn it into a type argument.
/// </remarks>
/// <typeparam name="TResult">The type of the result.</typeparam>
internal interface IWireShapeVisitor<out TResult>
{
    TResult Visit<TRecord>() where TRecord : WireRecord;
}

/// <summary>The type of a record, for visitors.</summary>
internal abstract class WireShapeType
{
    internal abstract TResult Accept<TResult>(IWireShapeVisitor<TResult> visitor);
}

/// <summary>The type of one record.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
internal sealed class WireShapeType<TRecord> : WireShapeType where TRecord : WireRecord
{
    internal override TResult Accept<TResult>(IWireShapeVisitor<TResult> visitor) => visitor.Visit<TRecord>();
}
