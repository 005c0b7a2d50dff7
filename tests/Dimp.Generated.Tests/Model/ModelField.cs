using System.Reflection;
using Dimp.CompilerServices;

namespace Dimp.Tests.Model;

/// <summary>What the declaration of a field promises. It is read from the attribute, never from generated code.</summary>
internal sealed class ModelField
{
    private readonly FieldAttribute declaration;
    private readonly PropertyInfo property;
    private readonly Func<ModelMap, ModelShape>? nested;

    public ModelField(PropertyInfo property, Func<ModelMap, ModelShape>? nested)
    {
        this.property = property;
        this.nested = nested;
        declaration = property.GetCustomAttribute<FieldAttribute>()!;
        IsNullable = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Names = [Key, .. declaration.Aliases, .. Legacy];
        Wire = new WireField<WireValue>(property.Name, Key, WireType.Value)
        {
            Aliases = declaration.Aliases,
            Mirrors = declaration.Mirrors,
            Single = Single,
            Short = Short,
            Legacy = Legacy,
            LegacyAs = declaration.LegacyAs,
            IsRequired = declaration.Required,
        };
    }

    public string Key => declaration.Key!;
    public string[] Names { get; }
    public string? Single => declaration.Single;
    public string? Short => declaration.Short;
    public string[] Legacy => declaration.Legacy;
    public bool IsLegacyNumber => declaration.LegacyAs == WireKind.Number;
    public bool IsRequired => declaration.Required;
    public bool IsNullable { get; }
    public bool IsSettable => property.CanWrite;
    public Type Type { get; }
    public WireField Wire { get; }
    public bool IsRecord => typeof(WireRecord).IsAssignableFrom(Type);
    public bool IsMap => IsRecord || Type == typeof(WireMap);
    public bool IsNode => IsMap || Type == typeof(WireList);
    public bool IsRecords => Type == typeof(IReadOnlyList<Clock>);
    public bool IsTexts => Type == typeof(IReadOnlyList<string>);
    public bool IsScalar => !IsNode && !IsRecords && !IsTexts && Type != typeof(WireValue);

    /// <summary>The value that the getter returns if no value can be read.</summary>
    public object? Default => IsNullable ? null
        : declaration.Default is { } value ? Convert.ChangeType(value, Type, null)
        : Type == typeof(string) ? ""
        : IsScalar ? Activator.CreateInstance(Type)
        : null;

    public object? Get(WireRecord record) => property.GetValue(record, BindingFlags.DoNotWrapExceptions, null, null, null);

    public void Set(WireRecord record, object? value) =>
        property.SetValue(record, value, BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>The name under which a map has the field: the first one with a value.</summary>
    public string? NameIn(ModelMap map) => Names.FirstOrDefault(name => map[name] is not null and not "null");

    /// <summary>The value of the field: under one of its names, or else the single item in place of a list.</summary>
    public object? Read(ModelMap map)
    {
        if (NameIn(map) is { } name)
        {
            return map[name];
        }
        if (Single is { } single && map[single] is not null and not "null")
        {
            var list = new ModelList();
            object item = map[single]!;
            list.Append(item is ModelNode node ? node.Copy() : item);
            return list;
        }
        return map[Key];
    }

    /// <summary>The node that the field reads, if it has one.</summary>
    public ModelNode? Node(ModelMap map) => IsMap ? Read(map) as ModelMap : Read(map) as ModelList;

    /// <summary>Sets the field: its key and its mirrors are written, all its other names are removed.</summary>
    public void Set(ModelMap map, object? value)
    {
        map.Set(Key, value);
        foreach (string mirror in declaration.Mirrors)
        {
            map.Set(mirror, value is null ? null : map[Key]);
        }
        foreach (string other in Names.Where(name => name != Key))
        {
            map.Remove(other);
        }
        if (Single is { } single)
        {
            map.Remove(single);
        }
    }

    /// <summary>What the field reads of a scalar; <c>null</c> when it cannot.</summary>
    public object? ReadScalar(object? value)
    {
        Scalar? scalar = value is string json ? Scalar.Of(json) : null;
        return Type == typeof(string) ? scalar?.Text
            : Type == typeof(int) ? scalar?.Integer
            : Type == typeof(double) ? scalar?.Number
            : scalar?.Flag;
    }

    /// <summary>The shape of a nested record.</summary>
    public ModelShape ShapeOf(ModelMap map) => nested!(map);
}
