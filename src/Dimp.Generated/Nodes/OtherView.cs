namespace Dimp;

/// <summary>
/// A further typed view of a node, in a list that does not change. So a thread that sees the head of a list by an acquiring read
/// sees all of it.
/// </summary>
/// <param name="Key">What tells it from others: a field, or a type with its registry.</param>
/// <param name="View">The view.</param>
/// <param name="Next">The rest of the list.</param>
internal sealed record OtherView(object Key, object View, OtherView? Next)
{
    /// <summary>The view with a key; <c>null</c> if there is none.</summary>
    internal static object? Find(OtherView? views, object key)
    {
        while (views is not null && !views.Key.Equals(key))
        {
            views = views.Next;
        }
        return views?.View;
    }

    /// <summary>Replaces a known view, unless another thread has changed the list.</summary>
    internal static bool TryReplace(ref OtherView? head, object key, object made, object? known)
    {
        OtherView? views = Volatile.Read(ref head);
        return ReferenceEquals(Find(views, key), known)
            && Interlocked.CompareExchange(ref head, new OtherView(key, made, Without(views, key)), views) == views;
    }

    private static OtherView? Without(OtherView? views, object key) =>
        views is null ? null
        : views.Key.Equals(key) ? views.Next
        : views with { Next = Without(views.Next, key) };
}
