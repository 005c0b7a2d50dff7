namespace Dimp;

/// <summary>
/// A further typed view of a node, in a list that does not change. So a thread that sees the head of a list by an acquiring read
/// sees all of it.
/// </summary>
/// <param name="key">What tells it from others: a field, or a type.</param>
/// <param name="registry">The registry that it was made with, if that tells it from others.</param>
/// <param name="view">The view.</param>
/// <param name="next">The rest of the list.</param>
internal sealed class OtherView(object key, object? registry, object view, OtherView? next)
{
    internal object View => view;

    internal OtherView? Next => next;

    /// <summary>The view with a key and a registry; <c>null</c> if there is none.</summary>
    internal static object? Find(OtherView? views, object key, object? registry)
    {
        while (views is not null && !views.Is(key, registry))
        {
            views = views.Next;
        }
        return views?.View;
    }

    /// <summary>Replaces a known view, unless another thread has changed the list.</summary>
    internal static bool TryReplace(ref OtherView? head, object key, object? registry, object made, object? known)
    {
        OtherView? views = Volatile.Read(ref head);
        return ReferenceEquals(Find(views, key, registry), known)
            && Interlocked.CompareExchange(ref head, new OtherView(key, registry, made, Without(views, key, registry)), views) == views;
    }

    private static OtherView? Without(OtherView? views, object key, object? registry) =>
        views is null ? null
        : views.Is(key, registry) ? views.Next
        : views.Before(Without(views.Next, key, registry));

    private bool Is(object otherKey, object? otherRegistry) => ReferenceEquals(key, otherKey) && ReferenceEquals(registry, otherRegistry);

    private OtherView Before(OtherView? rest) => new(key, registry, view, rest);
}
