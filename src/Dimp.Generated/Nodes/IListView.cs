namespace Dimp;

/// <summary>What a list is read as. It is kept with the list until that is edited.</summary>
internal interface IListView
{
    /// <summary>Notes that an item is edited, so that it may be read as something else from now on.</summary>
    /// <param name="item">The item.</param>
    void NoteEdit(WireMap item);
}
