namespace Dimp.Tool;

/// <summary>Something that the user can correct. Its message is printed.</summary>
internal sealed class ToolException(string message) : Exception(message);
