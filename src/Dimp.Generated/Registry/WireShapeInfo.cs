namespace Dimp;

/// <summary>What is declared of a record.</summary>
public sealed class WireShapeInfo
{
    /// <summary>Describes a record. The generator writes the calls.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="parent">What is declared of its base, which it inherits.</param>
    /// <param name="discriminators">What of its own tells it apart.</param>
    /// <param name="fields">Its own fields.</param>
    /// <param name="factories">Its own factories.</param>
    public WireShapeInfo(
        Type type,
        WireShapeInfo? parent,
        IReadOnlyList<WireDiscriminatorInfo> discriminators,
        IReadOnlyList<WireFieldInfo> fields,
        IReadOnlyList<string> factories)
    {
        Type = type;
        Discriminators = [.. Inherit(parent?.Discriminators, discriminators, static discriminator => discriminator.Key)];
        Fields = [.. Inherit(parent?.Fields, fields, static field => field.Name)];
        Factories = factories;
    }

    /// <summary>The record's type.</summary>
    public Type Type { get; }

    /// <summary>What tells it apart, outermost first.</summary>
    public IReadOnlyList<WireDiscriminatorInfo> Discriminators { get; }

    /// <summary>Its fields, those of its bases first.</summary>
    public IReadOnlyList<WireFieldInfo> Fields { get; }

    /// <summary>Its own factories, as they are called: <c>Create(text)</c>.</summary>
    public IReadOnlyList<string> Factories { get; }

    /// <summary>The name of the record's type.</summary>
    public override string ToString() => Type.Name;

    /// <summary>What is declared again takes the place of what was inherited.</summary>
    private static IEnumerable<T> Inherit<T>(IReadOnlyList<T>? inherited, IReadOnlyList<T> own, Func<T, string> name) =>
        (inherited ?? []).Select(old => own.FirstOrDefault(item => name(item) == name(old)) ?? old)
            .Concat(own.Where(item => inherited?.Any(old => name(old) == name(item)) != true));
}
