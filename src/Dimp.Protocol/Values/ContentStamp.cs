namespace Dimp.Protocol;

/// <summary>The source of the serial number and the time of new contents.</summary>
/// <remarks>
/// Serial numbers are made as the reference implementation makes them: a random start, then one more each time, from 1
/// to 2147483647 and on from 1. Any number of threads may create contents at the same time.
/// </remarks>
public sealed class ContentStamp
{
    private static readonly ContentStamp Shared = new(TimeProvider.System);
    private static readonly AsyncLocal<ContentStamp?> Scoped = new();

    private readonly TimeProvider _clock;
    private int _last;

    /// <summary>Creates a source of serial numbers and times.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="firstSerialNumber">The first serial number, from 1 to 2147483647; a random one when <c>null</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The serial number is not positive.</exception>
    public ContentStamp(TimeProvider clock, int? firstSerialNumber = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        int first = firstSerialNumber ?? Random.Shared.Next(1, int.MaxValue);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(first, nameof(firstSerialNumber));
        _clock = clock;
        _last = first - 1;
    }

    /// <summary>
    /// The current source: that of the innermost <see cref="Use"/>, or else the shared one with the system clock.
    /// </summary>
    public static ContentStamp Current => Scoped.Value ?? Shared;

    /// <summary>The time of the clock.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The next serial number, from 1 to 2147483647.</summary>
    public int NextSerialNumber()
    {
        while (true)
        {
            int last = Volatile.Read(ref _last);
            int next = last == int.MaxValue ? 1 : last + 1;
            // The number is all that is shared: of two threads with one number, the exchange lets one go on.
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }

    /// <summary>
    /// Sets the source for the contents that this asynchronous flow creates until the result is disposed. Other flows are
    /// not affected.
    /// </summary>
    /// <param name="stamp">The source of serial numbers and times.</param>
    public static IDisposable Use(ContentStamp stamp)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var scope = new Scope(Scoped.Value);
        Scoped.Value = stamp;
        return scope;
    }

    private sealed class Scope(ContentStamp? outer) : IDisposable
    {
        public void Dispose() => Scoped.Value = outer;
    }
}
