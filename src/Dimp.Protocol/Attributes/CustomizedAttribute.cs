namespace Dimp.Protocol;

/// <summary>
/// Declares customized content by its application, module and action: a case of the dispatcher on
/// <c>app</c>, <c>mod</c> and <c>act</c>. Without an action or a module, it covers all that no other record declares.
/// </summary>
/// <param name="app">The application, such as <c>chat.dim.sechat</c>.</param>
/// <param name="mod">The module.</param>
/// <param name="act">The action.</param>
[CaseOf(typeof(CustomizedContent))]
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CustomizedAttribute(string app, string? mod = null, string? act = null)
    : CaseAttribute(app, Given(mod, act))
{
    /// <summary>The application.</summary>
    public string App { get; } = app;

    /// <summary>The module; <c>null</c> for any.</summary>
    public string? Mod { get; } = mod;

    /// <summary>The action; <c>null</c> for any.</summary>
    public string? Act { get; } = act;

    private static string[] Given(string? mod, string? act) => (mod, act) switch
    {
        (null, null) => [],
        (_, null) => [mod],
        _ => [mod!, act],
    };
}
