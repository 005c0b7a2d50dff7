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

    private void NoteEdit()
    {
        if (_isViewDecided)
        {
            (Parent as WireList)?.NoteEdit(this);
            _isViewDecided = _isViewFound = false;
        }
    }

    /// <summary>A further view; <c>null</c> until there is one.</summary>
    internal object? ViewOf(object key, object? registry) => OtherView.Find(Volatile.Read(ref _extras)?.Views, key, registry);

    /// <summary>Replaces a known further view, unless another thread has changed the further views.</summary>
    internal bool TryReplaceViewOf(object key, object? registry, object made, object? known) =>
        OtherView.TryReplace(ref GetExtras().Views, key, registry, made, known);
}
