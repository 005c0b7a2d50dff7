using Dimp.Generators.Support;

namespace Dimp.Generators.Model;

/// <summary>A key that a dispatcher reads.</summary>
internal sealed record KeyModel(string Key, EquatableArray<string> Aliases);
