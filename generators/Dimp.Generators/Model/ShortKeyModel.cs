namespace Dimp.Generators.Model;

/// <summary>A key and its short name.</summary>
internal sealed record ShortKeyModel(string Key, string Short);
