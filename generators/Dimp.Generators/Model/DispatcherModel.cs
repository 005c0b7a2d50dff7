using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>The keys by which the descendants of a record are told apart.</summary>
internal sealed record DispatcherModel(string Owner, EquatableArray<KeyModel> Keys);
