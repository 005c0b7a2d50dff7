namespace Dimp;

/// <summary>The typed view of a list. It is kept with the list until the list is edited.</summary>
internal interface IListView
{
    /// <summary>Notes that an item was edited, so that it may be read as another record from now on.</summary>
    /// <param name="item">The item.</param>
    void NoteEdit(WireMap item);
}
