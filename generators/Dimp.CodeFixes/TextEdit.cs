using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <param name="Title">The title in the light bulb menu.</param>
/// <param name="Change">Changes the text.</param>
internal sealed record TextEdit(string Title, TextChange Change)
{
    public static TextEdit Insert(string title, int position, string text) =>
        new(title, new TextChange(new TextSpan(position, 0), text));
}
