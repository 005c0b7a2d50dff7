using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The data of a record that a registry needs.</summary>
/// <param name="Lineage">The record and its bases, most derived first.</param>
/// <param name="Dispatchers">The dispatchers that the record has or inherits, root-most first.</param>
/// <param name="NestedRoots">The roots of the records that may be nested in it.</param>
internal sealed record Registration(
    string Type,
    bool IsConstructible,
    bool IsDescribed,
    EquatableArray<string> Lineage,
    EquatableArray<DispatcherModel> Dispatchers,
    EquatableArray<ClaimModel> Claims,
    FallbackModel? Fallback,
    EquatableArray<string> NestedRoots)
{
    /// <summary>Whether a dispatcher leads to the record.</summary>
    public bool IsLedTo => Claims.Count > 0 || Fallback is not null;

    /// <summary>The dispatchers that are evaluated after another one has led to the record.</summary>
    /// <param name="owner">The owner of the other dispatcher.</param>
    public IEnumerable<DispatcherModel> DispatchersAfter(string owner)
    {
        int index = 0;
        while (index < Dispatchers.Count && Dispatchers[index].Owner != owner)
        {
            index++;
        }
        return Dispatchers.Skip(index + 1);
    }
}

/// <summary>Values of a dispatcher's first keys that lead to a record.</summary>
/// <param name="Dispatcher">The owner of the dispatcher.</param>
internal sealed record ClaimModel(string Dispatcher, EquatableArray<string> Values, bool Replaces)
{
    /// <summary>The precedence among records that claim the same values. The highest one gets the case.</summary>
    /// <param name="isLocal">Whether the record is of the assembly of the registry.</param>
    public int Precedence(bool isLocal) => (Replaces ? 2 : 0) + (isLocal ? 1 : 0);
}

/// <summary>A key whose presence selects a record when no case of the dispatcher matched.</summary>
/// <param name="Dispatcher">The owner of the dispatcher.</param>
internal sealed record FallbackModel(string Dispatcher, string Having);

/// <summary>The keys by which the descendants of a record are told apart.</summary>
internal sealed record DispatcherModel(string Owner, EquatableArray<KeyModel> Keys);

/// <summary>A key that a dispatcher reads.</summary>
internal sealed record KeyModel(string Key, EquatableArray<string> Aliases);
