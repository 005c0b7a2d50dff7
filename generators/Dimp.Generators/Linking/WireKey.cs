using Dimp.Generators.Model;

namespace Dimp.Generators.Linking;

/// <summary>A key that a registry reads, under the name of its field in the generated class.</summary>
internal sealed record WireKey(string Name, KeyModel Model);
