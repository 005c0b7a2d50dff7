namespace Dimp.Protocol.Tests;

public class ContentStampTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Serial_numbers_count_from_the_first()
    {
        ContentStamp stamp = From(41);
        Assert.Equal([41, 42, 43], Draw(stamp, 3));
    }

    [Fact]
    public void After_the_largest_serial_number_comes_1() =>
        Assert.Equal([int.MaxValue - 1, int.MaxValue, 1, 2], Draw(From(int.MaxValue - 1), 4));

    [Fact]
    public void The_first_serial_number_is_random_and_positive()
    {
        int[] firsts = [.. Enumerable.Range(0, 1000).Select(_ => new ContentStamp(TimeProvider.System).NextSerialNumber())];
        Assert.All(firsts, first => Assert.InRange(first, 1, int.MaxValue));
        // Of 1000 numbers out of two thousand million, more than two pairs agree less than once in a thousand million runs.
        Assert.InRange(firsts.Distinct().Count(), 998, 1000);
        Assert.Contains(firsts, first => first > int.MaxValue / 2);
        Assert.Contains(firsts, first => first < int.MaxValue / 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_first_serial_number_that_is_not_positive_is_refused(int first) =>
        Assert.Throws<ArgumentOutOfRangeException>("firstSerialNumber", () => From(first));

    [Fact]
    public void A_clock_is_needed()
    {
        Assert.Throws<ArgumentNullException>("clock", () => new ContentStamp(null!));
        Assert.Throws<ArgumentNullException>("stamp", () => ContentStamp.Use(null!));
    }

    [Fact]
    public void Numbers_drawn_by_many_threads_are_all_different()
    {
        const int Each = 500_000;
        ContentStamp stamp = From(int.MaxValue - Each);
        int[][] drawn = new int[4][];
        using var start = new Barrier(drawn.Length);
        Thread[] threads = [.. drawn.Select((_, index) => new Thread(() =>
        {
            start.SignalAndWait();
            drawn[index] = Draw(stamp, Each);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Equal(drawn.Length * Each, drawn.SelectMany(numbers => numbers).Distinct().Count());
    }

    [Fact]
    public void Scopes_nest_and_give_back_what_was_there()
    {
        ContentStamp shared = ContentStamp.Current;
        ContentStamp outer = From(1);
        ContentStamp inner = From(1);
        using (ContentStamp.Use(outer))
        {
            using (ContentStamp.Use(inner))
            {
                Assert.Same(inner, ContentStamp.Current);
            }
            Assert.Same(outer, ContentStamp.Current);
        }
        Assert.Same(shared, ContentStamp.Current);
    }

    [Fact]
    public async Task A_scope_follows_the_flow_of_control()
    {
        using IDisposable scope = ContentStamp.Use(From(7));
        await Task.Yield();
        Assert.Equal(7, new TextContent().Sn);
        Assert.Equal(8, await Task.Run(() => new TextContent().Sn, TestContext.Current.CancellationToken));
        Assert.Equal(9, new TextContent().Sn);
    }

    [Fact]
    public async Task A_scope_does_not_reach_what_called_it()
    {
        ContentStamp before = ContentStamp.Current;
        await UseAndNeverDispose();
        Assert.Same(before, ContentStamp.Current);

        static async Task UseAndNeverDispose()
        {
            ContentStamp stamp = From(1);
            ContentStamp.Use(stamp);
            await Task.Yield();
            Assert.Same(stamp, ContentStamp.Current);
        }
    }

    [Fact]
    public void What_runs_beside_a_scope_is_not_affected()
    {
        ContentStamp? seen = null;
        using (ContentStamp.Use(From(1)))
        using (ExecutionContext.SuppressFlow())
        {
            var thread = new Thread(() => seen = ContentStamp.Current);
            thread.Start();
            thread.Join();
        }
        Assert.Same(ContentStamp.Current, seen);
    }

    private static ContentStamp From(int first) => new(new FixedClock(Noon), first);

    private static int[] Draw(ContentStamp stamp, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => stamp.NextSerialNumber())];
}
