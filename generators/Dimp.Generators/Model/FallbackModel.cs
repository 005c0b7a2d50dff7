namespace Dimp.Generators.Model;

/// <summary>A key whose presence leads to a record when no case of the dispatcher did.</summary>
/// <param name="Dispatcher">The owner of the dispatcher.</param>
internal sealed record FallbackModel(string Dispatcher, string Having);
