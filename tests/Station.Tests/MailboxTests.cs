using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;

namespace Station.Tests;

/// <summary>Which messages get to the database, and which connection gets which messages.</summary>
public sealed class MailboxTests : IDisposable
{
    private readonly StationOptions _options = new() { Data = Directory.CreateTempSubdirectory("station") };
    private readonly SqliteStore _store;
    private readonly SqliteMailboxes _mailboxes;

    public MailboxTests()
    {
        _store = new SqliteStore(_options, NullLogger<SqliteStore>.Instance);
        _mailboxes = new SqliteMailboxes(_options, _store);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_confirmed_before_it_was_written_is_not_written()
    {
        // Nothing is written here, because the service is not started.
        await using IAsyncEnumerator<WaitingMessage> ben = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        Task<bool> next = ben.MoveNextAsync().AsTask();
        Task<Refusal?> adding = await AddAsync(1);
        Assert.True(await next);
        Assert.False(adding.IsCompleted);
        _mailboxes.Remove("ben@x", ben.Current.Number);
        Assert.Null(await adding);
        await _mailboxes.StartAsync(Stop);
        await _mailboxes.StopAsync(Stop);
        Assert.Empty(_store.ReadReceivers());
        Assert.Equal(0, _mailboxes.Waiting);
    }

    [Fact]
    public async Task A_connection_gets_what_another_one_has_confirmed()
    {
        await using IAsyncEnumerator<WaitingMessage> phone = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        await using IAsyncEnumerator<WaitingMessage> laptop = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        Task<bool> first = phone.MoveNextAsync().AsTask(), other = laptop.MoveNextAsync().AsTask();
        await AddAsync(1);
        await AddAsync(2);
        Assert.True(await first);
        Assert.True(await phone.MoveNextAsync());
        _mailboxes.Remove("ben@x", phone.Current.Number);
        Assert.True(await other);
        Assert.True(await laptop.MoveNextAsync());
        Assert.Equal(phone.Current, laptop.Current);
    }

    [Fact]
    public async Task A_connection_that_is_behind_gets_what_another_one_has_confirmed()
    {
        const int Count = 500;
        await _mailboxes.StartAsync(Stop);
        await using IAsyncEnumerator<WaitingMessage> phone = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        await using IAsyncEnumerator<WaitingMessage> laptop = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        Task<bool> other = laptop.MoveNextAsync().AsTask();
        for (int number = 0; number < Count; number++)
        {
            Task<bool> first = phone.MoveNextAsync().AsTask();
            Task<Refusal?> adding = await AddAsync(number);
            Assert.True(await first);
            _mailboxes.Remove("ben@x", phone.Current.Number);
            Assert.Null(await adding);
        }
        for (int number = 0; number < Count; number++)
        {
            Assert.True(await (number == 0 ? other : laptop.MoveNextAsync().AsTask()).WaitAsync(TimeSpan.FromMinutes(1), Stop));
            Assert.Equal(number, NumberIn(laptop.Current));
        }
        _mailboxes.Remove("ben@x", laptop.Current.Number);
        await _mailboxes.StopAsync(Stop);
        Assert.Equal(0, _mailboxes.Waiting);
        Assert.Empty(_store.ReadReceivers());
    }

    [Fact]
    public async Task What_is_written_stays_until_every_connection_has_read_it()
    {
        // More than a connection takes at once.
        const int Count = 40;
        await _mailboxes.StartAsync(Stop);
        await using IAsyncEnumerator<WaitingMessage> phone = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        await using IAsyncEnumerator<WaitingMessage> laptop = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        Task<bool> first = phone.MoveNextAsync().AsTask(), other = laptop.MoveNextAsync().AsTask();
        var adding = new List<Task<Refusal?>>();
        for (int number = 0; number < Count; number++)
        {
            adding.Add(await AddAsync(number));
        }
        await Task.WhenAll(adding);
        for (int number = 0; number < Count; number++)
        {
            Assert.True(await (number == 0 ? first : phone.MoveNextAsync().AsTask()));
        }
        _mailboxes.Remove("ben@x", phone.Current.Number);
        // What is for somebody who is away is written at once, with everything that has to be deleted.
        Assert.Null(await await _mailboxes.AddAsync("away@x", "ann@x", "s", new byte[] { 1 }));
        for (int number = 0; number < Count; number++)
        {
            Assert.True(await (number == 0 ? other : laptop.MoveNextAsync().AsTask()).WaitAsync(TimeSpan.FromSeconds(20), Stop));
            Assert.Equal(number, NumberIn(laptop.Current));
        }
        _mailboxes.Remove("ben@x", laptop.Current.Number);
        await _mailboxes.StopAsync(Stop);
        Assert.Equal("away@x", Assert.Single(_store.ReadReceivers()).Receiver);
    }

    [Fact]
    public async Task A_connection_that_falls_behind_reads_everything_in_order()
    {
        const int Count = 500;
        await _mailboxes.StartAsync(Stop);
        await using IAsyncEnumerator<WaitingMessage> ben = ReadAsync("ben@x").GetAsyncEnumerator(Stop);
        Task<bool> next = ben.MoveNextAsync().AsTask();
        for (int number = 0; number < Count; number++)
        {
            await AddAsync(number);
        }
        for (int number = 0; number < Count; number++, next = ben.MoveNextAsync().AsTask())
        {
            Assert.True(await next);
            Assert.Equal(number, NumberIn(ben.Current));
        }
        await AddAsync(Count);
        Assert.True(await next);
        await _mailboxes.StopAsync(Stop);
    }

    public void Dispose()
    {
        _mailboxes.Dispose();
        _store.Dispose();
        _options.Data.Delete(recursive: true);
    }

    private static int NumberIn(WaitingMessage message) => message.Utf8Json.Span[0] + (256 * message.Utf8Json.Span[1]);

    /// <summary>Reads a mailbox as a connection whose client takes one message at a time.</summary>
    private async IAsyncEnumerable<WaitingMessage> ReadAsync(string receiver)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Channel<WaitingMessage> messages = Channel.CreateBounded<WaitingMessage>(1);
        Task reading = _mailboxes.ReadAsync(receiver, message => messages.Writer.WriteAsync(message, end.Token), end.Token);
        try
        {
            await foreach (WaitingMessage message in messages.Reader.ReadAllAsync(Stop))
            {
                yield return message;
            }
        }
        finally
        {
            await end.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private ValueTask<Task<Refusal?>> AddAsync(int number) => _mailboxes.AddAsync(
        "ben@x", "ann@x", $"s{number}", new byte[] { (byte)number, (byte)(number >> 8) });
}
