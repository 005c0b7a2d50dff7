namespace Dimp.Generators.Model;

/// <summary>A key that every new record has, and its text.</summary>
internal sealed record TemplateEntry(string Key, string Value);
