namespace Dimp.Protocol;

/// <summary>Content of an application (type 160), whose record is selected by application, module and action.</summary>
[Content(0xA0, "application"), Dispatch("app", "mod", "act")]
public partial record AppContent : Content
{
    /// <summary>The application, such as <c>chat.dim.sechat</c>.</summary>
    [Field("app")] public partial string Application { get; }

    /// <summary>The module of the application.</summary>
    [Field("mod")] public partial string Module { get; }

    /// <summary>The action of the module.</summary>
    [Field("act")] public partial string Action { get; }

    /// <summary>Creates content of an application for which no record is declared.</summary>
    /// <param name="app">The application.</param>
    /// <param name="mod">The module.</param>
    /// <param name="act">The action.</param>
    /// <param name="type">The type; 160 when <c>null</c>.</param>
    [Factory]
    public static partial AppContent Of(string app, string mod, string act, ContentType? type = null);
}
