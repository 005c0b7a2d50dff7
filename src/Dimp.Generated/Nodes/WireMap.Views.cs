using Dimp.CompilerServices;

namespace Dimp;

// What is kept with a map for those who read it as something of their own, so that who reads twice gets the same object.
public sealed partial class WireMap
{
    private object? _view;

    // Whether the keys of the map have decided on the view since the last edit, and whether they have found one.
    private bool _isViewDecided;
    private bool _isViewFound;

    /// <summary>What the map is read as; <c>null</c> as long as nobody has done so.</summary>
    internal object? View => Volatile.Read(ref _view);

    /// <summary>The view that the keys of the map have decided on, as they were when they were last asked.</summary>
    internal object? FoundView => _isViewFound ? View : null;

    /// <summary>Keeps a view in place of the known one, unless another reader has done so.</summary>
    /// <returns>What was kept before.</returns>
    internal object? ReplaceView(object made, object? known) => Interlocked.CompareExchange(ref _view, made, known);

    /// <summary>Notes that the keys of the map have decided on its view: an edit may change that.</summary>
    internal void NoteDecision(bool isFound)
    {
        _isViewFound = isFound;
        _isViewDecided = true;
    }

    private void NoteEdit()
    {
        if (_isViewDecided)
        {
            (Parent as WireList)?.View?.NoteEdit(this);
            _isViewDecided = _isViewFound = false;
        }
    }

    /// <summary>What a field is read as; <c>null</c> as long as nobody has kept it.</summary>
    internal object? ViewOf(WireFieldKeys field) => ViewOf(field, Volatile.Read(ref _extras)?.Views);

    /// <summary>Keeps what a field is read as in place of what is known, unless another reader has done so.</summary>
    internal bool TryReplaceView(WireFieldKeys field, object made, object? known)
    {
        Extras extras = GetExtras();
        FieldView? views = Volatile.Read(ref extras.Views);
        return ReferenceEquals(ViewOf(field, views), known)
            && Interlocked.CompareExchange(ref extras.Views, new FieldView(field, made, Without(field, views)), views) == views;
    }

    private static object? ViewOf(WireFieldKeys field, FieldView? views)
    {
        while (views is not null && views.Field != field)
        {
            views = views.Next;
        }
        return views?.View;
    }

    private static FieldView? Without(WireFieldKeys field, FieldView? views) =>
        views is null ? null
        : views.Field == field ? views.Next
        : views with { Next = Without(field, views.Next) };

    private sealed record FieldView(WireFieldKeys Field, object View, FieldView? Next);
}
