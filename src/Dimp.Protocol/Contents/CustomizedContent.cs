namespace Dimp.Protocol;

/// <summary>
/// Customized content (type 204). An application declares its own with <see cref="CustomizedAttribute"/>; undeclared
/// content is a plain <see cref="CustomizedContent"/>.
/// </summary>
[Content(0xCC, "customized")]
public partial record CustomizedContent : AppContent
{
    /// <summary>Creates customized content for which no record is declared.</summary>
    /// <param name="app">The application.</param>
    /// <param name="mod">The module.</param>
    /// <param name="act">The action.</param>
    /// <param name="type">
    /// The type; 204 when <c>null</c>. Only content of type 204 is read back as a <see cref="CustomizedContent"/>.
    /// </param>
    [Factory]
    public static partial CustomizedContent Create(string app, string mod, string act, ContentType? type = null);
}
