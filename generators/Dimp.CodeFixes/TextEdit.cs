using Microsoft.CodeAnalysis.Text;

namespace Dimp.CodeFixes;

/// <param name="Title">What the light bulb says.</param>
/// <param name="Change">What becomes of the text.</param>
internal sealed record TextEdit(string Title, TextChange Change)
{
    public static TextEdit Insert(string title, int position, string text) =>
        new(title, new TextChange(new TextSpan(position, 0), text));
}
