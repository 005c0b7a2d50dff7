using Dimp.CompilerServices;

namespace Dimp;

// The typed views that are kept with a map, so that reading twice returns the same object.
public sealed partial class WireMap
{
    private object? _view;

    // Whether the registry has chosen the view by the keys of the map since the last edit, and whether there was one. Neither is
    // published: a reader that sees an old value asks the registry again, and gets the view that is kept.
    private bool _isViewDecided;
    private bool _isViewFound;

    /// <summary>The typed view of the map; <c>null</c> until there is one.</summary>
    internal object? View => Volatile.Read(ref _view);

    /// <summary>The view that was chosen by the keys of the map, if no edit has changed them since.</summary>
    internal object? FoundView => _isViewFound ? View : null;

    /// <summary>Replaces a known view, unless another thread has replaced it already.</summary>
    /// <returns>The view before the call.</returns>
    /// <remarks>The exchange is a full fence: whoever sees the view sees all of it. A decision is noted after it.</remarks>
    internal object? ReplaceView(object made, object? known) => Interlocked.CompareExchange(ref _view, made, known);

    /// <summary>Sets the view that was chosen by the keys of the map, before other threads see the map.</summary>
    internal void StartWith(object? found)
    {
        _view = found;
        NoteDecision(found is not null);
    }

    /// <summary>Notes that the view was chosen by the keys of the map. An edit may change the choice.</summary>
    internal void NoteDecision(bool isFound)
    {
        _isViewFound = isFound;
        _isViewDecided = true;
    }

    /// <summary>Notes that the view is not one that was chosen by the keys of the map.</summary>
    internal void ForgetFound() => _isViewFound = false;

    private void NoteEdit()
    {
        if (_isViewDecided)
        {
            (Parent as WireList)?.View?.NoteEdit(this);
            _isViewDecided = _isViewFound = false;
        }
    }

    /// <summary>The typed view of a field; <c>null</c> until there is one.</summary>
    internal object? ViewOf(WireFieldKeys field) => ViewOf(field, Volatile.Read(ref _extras)?.Views);

    /// <summary>Replaces a known view of a field, unless another thread has replaced it already.</summary>
    internal bool TryReplaceView(WireFieldKeys field, object made, object? known)
    {
        Extras extras = GetExtras();
        FieldView? views = Volatile.Read(ref extras.Views);
        // The list does not change: a thread that sees its new head by an acquiring read sees all of it.
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
