using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Dimp.CompilerServices;

/// <summary>A declared field of a record: a property, its keys, and how its value is read, written and described.</summary>
/// <remarks>Generated code declares the fields; <see cref="WireShapeInfo.Fields"/> shows them.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireField : WireFieldKeys
{
    private protected WireField(string name, string key) : base(key)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>The property's name.</summary>
    public string Name { get; }

    /// <summary>The property's type, without the annotation for <c>null</c>.</summary>
    public abstract Type ValueType { get; }

    /// <summary>The kind of JSON value that is written; <see cref="WireKind.Undefined"/> if it can be any kind.</summary>
    public abstract WireKind Kind { get; }

    /// <summary>
    /// The declaration of the record that the value is, or that each item of the list is; <c>null</c> if they are no records,
    /// or records that only a registry can make.
    /// </summary>
    public abstract WireShapeInfo? RecordShape { get; }

    /// <summary>Whether the property may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether a message without a value here is reported.</summary>
    public bool IsRequired { get; init; }

    /// <summary>
    /// The value that the getter returns when the message has no readable value; <c>null</c> if none was declared.
    /// </summary>
    public object? DeclaredDefault { get; private protected init; }

    /// <summary>The summary of the property's documentation; <c>null</c> if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// <see cref="WireKind.Number"/> if a string of digits is written as a number in messages of
    /// <see cref="WireProfile.Legacy"/>.
    /// </summary>
    public WireKind LegacyAs { get; init; }

    /// <summary>The value of the property of a record, for a debugger.</summary>
    internal abstract object? GetObject(WireRecord record);

    /// <summary>Reports what is wrong with the field's value.</summary>
    internal abstract void Validate(WireValidation validation);

    /// <summary>Describes the type of the field's value. For a class, it does not include <c>null</c>.</summary>
    internal abstract JsonNode Describe(IWireTypeVisitor visitor);

    /// <summary>Passes on the records that are nested in the field's value.</summary>
    internal abstract void FindNested(WireRewriting rewriting);
}

/// <summary>A declared field of one type.</summary>
/// <typeparam name="T">The property's type; for a class, without the question mark.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class WireField<T> : WireField
{
    private readonly WireType<T> _type;
    private readonly T _default = default!;

    /// <summary>Declares a field.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="key">The key.</param>
    /// <param name="type">How values are read and written.</param>
    public WireField(string name, string key, WireType<T> type) : base(name, key)
    {
        ArgumentNullException.ThrowIfNull(type);
        _type = type;
        IsNullable = default(T) is null && typeof(T).IsValueType;
    }

    /// <inheritdoc/>
    public override Type ValueType => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    /// <inheritdoc/>
    public override WireKind Kind => _type.Kind;

    /// <inheritdoc/>
    public override WireShapeInfo? RecordShape => _type.RecordShape;

    /// <summary>
    /// The value that the getter returns when the message has no readable value. If none is declared, a property that may
    /// be <c>null</c> returns <c>null</c>, and any other property returns an empty value.
    /// </summary>
    public T Default
    {
        get => _default;
        init
        {
            _default = value;
            DeclaredDefault = value;
        }
    }

    /// <summary>The value of the property of a record.</summary>
    /// <param name="record">The record.</param>
    [DebuggerStepThrough]
    public T Get(WireRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _type.TryGet(record, this, out T? value) ? value
            : IsNullable || DeclaredDefault is not null ? _default
            : _type.GetEmpty(record, this);
    }

    /// <summary>Sets the property of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="value">The value; <c>null</c> removes the key.</param>
    /// <exception cref="ArgumentException">JSON cannot represent the value.</exception>
    [DebuggerStepThrough]
    public void Set(WireRecord record, T? value)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.Map.Set(this, value is null ? default : _type.Write(value));
    }

    internal override object? GetObject(WireRecord record) => Get(record);

    internal override void Validate(WireValidation validation) => _type.Validate(validation, this);

    internal override JsonNode Describe(IWireTypeVisitor visitor) => _type.Describe(visitor);

    internal override void FindNested(WireRewriting rewriting) => _type.FindNested(rewriting, this);
}

/// <summary>A declared field that is a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="name">The property's name.</param>
/// <param name="key">The key.</param>
/// <param name="item">How items are read and written.</param>
public sealed class WireListField<T>(string name, string key, WireType<T> item)
    : WireField<IReadOnlyList<T>>(name, key, WireType.ListOf(item));
