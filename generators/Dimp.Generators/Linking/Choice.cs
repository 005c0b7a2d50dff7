using Dimp.Generators.Support;

namespace Dimp.Generators.Linking;

/// <summary>A switch over the text of one key.</summary>
internal sealed record Choice(string Variable, EquatableArray<Arm> Arms);
