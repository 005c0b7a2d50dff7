using System.ComponentModel;
using Dimp.CompilerServices;

namespace Dimp;

/// <summary>The declaration of a record.</summary>
public class WireShapeInfo
{
    private readonly WireShapeInfo? _parent;
    private readonly WireField[] _own;

    // Each of these is made when it is first read. Several threads may make it: all are equal, and a reference is published after what
    // it refers to.
    private WireField[]? _fields;
    private ulong[]? _fieldBits;
    private IReadOnlyList<WireDiscriminatorInfo>? _discriminators;
    private WireShapeType? _shapeType;

    /// <summary>The keys of <see cref="RequiredKeys"/>, as a map finds them fastest.</summary>
    private WireKey[][]? _requiredKeys;

    private protected WireShapeInfo(Type type, WireShapeInfo? parent, WireField[] fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Type = type;
        _parent = parent;
        _own = fields;
    }

    /// <summary>The record's type.</summary>
    public Type Type { get; }

    /// <summary>The summary of the record's documentation; <c>null</c> if there is none.</summary>
    public string? Description { get; init; }

    /// <summary>Its fields, those of its bases first. A field that is declared again replaces the inherited one.</summary>
    public IReadOnlyList<WireField> Fields => AllFields;

    /// <summary>The keys and values of its own cases.</summary>
    public IReadOnlyList<WireDiscriminatorInfo> OwnDiscriminators { get; init; } = [];

    /// <summary>The keys and values that identify the record, outermost first.</summary>
    public IReadOnlyList<WireDiscriminatorInfo> Discriminators =>
        _discriminators ??= [.. Inherit(_parent?.Discriminators, OwnDiscriminators, static discriminator => discriminator.Key)];

    /// <summary>The keys that a message of exactly this record must have, each with its other names.</summary>
    public IReadOnlyList<IReadOnlyList<string>> RequiredKeys { get; init; } = [];

    /// <summary>Its own factories, each as a call: <c>Create(text)</c>.</summary>
    public IReadOnlyList<string> Factories { get; init; } = [];

    /// <summary>
    /// The keys that a new record starts with. If it is not set, these are the keys and canonical values of the
    /// discriminators.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public WireTemplate Template
    {
        get => field ??= OwnDiscriminators.Any(static own => own.IsValued)
            ? new WireTemplate(CanonicalValues())
            : _parent?.Template ?? WireTemplate.Empty;
        init;
    }

    /// <summary>The keys and values of its own cases, those of each case together.</summary>
    internal IReadOnlyList<IReadOnlyList<WireDiscriminatorInfo>> OwnCases
    {
        get
        {
            List<List<WireDiscriminatorInfo>> cases = [];
            foreach (WireDiscriminatorInfo discriminator in OwnDiscriminators)
            {
                // A case has a key once, and a key that only has to be present is a case by itself.
                if (cases is not [.., var last] || !discriminator.IsValued || last.Exists(known => known.Key == discriminator.Key))
                {
                    cases.Add(last = []);
                }
                last.Add(discriminator);
            }
            return cases;
        }
    }

    /// <summary>The declaration of the nearest base that declares something; <c>null</c> if there is none.</summary>
    internal WireShapeInfo? Parent => _parent;

    internal WireField[] AllFields => _fields ??= [.. Inherit(_parent?.AllFields, _own, static item => item.Name)];

    /// <summary>Whether the record is of a declared type, or derives from it.</summary>
    internal bool IsUnder(Type type)
    {
        WireShapeInfo? shape = this;
        while (shape is not null && shape.Type != type)
        {
            shape = shape._parent;
        }
        return shape is not null;
    }

    /// <summary>The keys of its fields, under all their names, and the keys of its discriminators.</summary>
    internal IEnumerable<string> KnownKeys =>
        [.. AllFields.SelectMany(static declared => declared.Names), .. Discriminators.Select(static discriminator => discriminator.Key)];

    /// <summary>The name of the record's type.</summary>
    public override string ToString() => Type.Name;

    /// <summary>The declaration of a record that the generator knows.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static WireShapeInfo Of<TRecord>() where TRecord : WireRecord, IWireShape
    {
        WireShapeInfo shape = TRecord.Shape;
        shape._shapeType ??= new WireShapeType<TRecord>();
        return shape;
    }

    /// <summary>Calls a visitor for the record and then for its bases, until the visitor returns a result.</summary>
    /// <returns>
    /// The result of the visitor; <c>null</c> if it had none, or if no record was passed to <see cref="Of{TRecord}"/>.
    /// </returns>
    internal TResult? FindUp<TResult>(IWireShapeVisitor<TResult?> visitor) where TResult : class =>
        _shapeType?.Accept(visitor) ?? _parent?.FindUp(visitor);

    /// <summary>Calls a visitor for the record.</summary>
    /// <returns>The result of the visitor; <c>null</c> if the record was not passed to <see cref="Of{TRecord}"/>.</returns>
    internal TResult? Accept<TResult>(IWireShapeVisitor<TResult?> visitor) where TResult : class => _shapeType?.Accept(visitor);

    internal void Validate(WireValidation validation)
    {
        WireKey[][] required = _requiredKeys ??= [.. new List<IReadOnlyList<string>>(RequiredKeys).ConvertAll(WireFieldKeys.KeysOf)];
        WireField[] fields = AllFields;
        // In an array of their own, because most fields of most messages are absent, and need not be looked at. A field that is
        // required has all bits: it is looked at in every message, also in one without keys.
        ulong[] bits = _fieldBits ??= Array.ConvertAll(fields, static field => field.IsRequired ? ulong.MaxValue : field.ReadBits);
        ulong present = validation.Record.Map.KeyBits is var some and > 0 ? some : ulong.MaxValue;
        // The required keys are reported between the inherited fields and its own.
        int inherited = required.Length > 0 && validation.Record.GetType() == Type ? _parent?.AllFields.Length ?? 0 : -1;
        for (int i = 0; i <= fields.Length; i++)
        {
            if (i == inherited)
            {
                foreach (WireKey[] names in required)
                {
                    validation.CheckPresence(names);
                }
            }
            if (i < fields.Length && (bits[i] & present) != 0)
            {
                fields[i].Validate(validation);
            }
        }
    }

    private (string Key, string Value)[] CanonicalValues() =>
    [
        .. Discriminators.Where(static discriminator => discriminator.IsValued)
            .DistinctBy(static discriminator => discriminator.Key)
            .Select(static discriminator => (discriminator.Key, discriminator.Values[0])),
    ];

    /// <summary>All own items of a name take the place of the inherited ones.</summary>
    private static IEnumerable<T> Inherit<T>(IReadOnlyList<T>? inherited, IReadOnlyList<T> own, Func<T, string> name)
    {
        ILookup<string, T> redeclared = own.ToLookup(name);
        var known = new HashSet<string>();
        foreach (T item in inherited ?? [])
        {
            bool isFirst = known.Add(name(item));
            foreach (T here in !redeclared.Contains(name(item)) ? [item] : isFirst ? redeclared[name(item)] : [])
            {
                yield return here;
            }
        }
        foreach (T item in own.Where(item => !known.Contains(name(item))))
        {
            yield return item;
        }
    }
}

/// <summary>A key and the values that identify a record.</summary>
/// <param name="key">The key.</param>
/// <param name="values">The values, the canonical one first; none if the key only has to be present.</param>
public sealed class WireDiscriminatorInfo(string key, params string[] values)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The values, the canonical one first; none if the key only has to be present.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    internal bool IsValued => Values.Count > 0;
}
