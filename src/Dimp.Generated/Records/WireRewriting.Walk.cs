namespace Dimp;

// The walk through a record and those nested in it. What is inside a value is rewritten before the old names of the value
// get copies of it. So each record is looked at twice: first only for the records nested in it; then, the innermost first, to
// write its fields. Loops do that, so that no depth of a message takes more of the stack.
public sealed partial class WireRewriting
{
    private readonly WireRewriting? _outer;

    /// <summary>Where to put the nested records; <c>null</c> unless they are searched for.</summary>
    private List<WireRewriting>? _found;

    private WireRewriting(WireRecord record, WireProfile profile, WireRewriting? outer)
    {
        Record = record;
        Profile = profile;
        _outer = outer;
    }

    /// <summary>Rewrites a record and, for old peers, those nested in it.</summary>
    internal static void Rewrite(WireRecord record, WireProfile profile)
    {
        var outermost = new WireRewriting(record, profile, outer: null);
        if (profile == WireProfile.Legacy)
        {
            outermost.WriteNested();
        }
        record.RewriteWith(outermost);
    }

    private void WriteNested()
    {
        // A record is put behind the one that it is nested in: backwards, the inner ones come first.
        List<WireRewriting> nested = [];
        SearchInto(nested);
        for (int i = 0; i < nested.Count; i++)
        {
            nested[i].SearchInto(nested);
        }
        for (int i = nested.Count - 1; i >= 0; i--)
        {
            nested[i].Record.RewriteWith(nested[i]);
        }
    }

    private void SearchInto(List<WireRewriting> found)
    {
        _found = found;
        Record.FindNested(this);
        _found = null;
    }

    internal void Found(WireRecord record) => _found!.Add(new WireRewriting(record, Profile, this));
}
