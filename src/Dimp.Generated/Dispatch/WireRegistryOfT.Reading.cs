using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dimp.CompilerServices;

namespace Dimp;

// The overloads for all sources of a message. The span has priority over the memory, because an array converts to both.
public abstract partial class WireRegistry<TRoot>
{
    /// <summary>Reads a message from UTF-8, and copies it. The buffer may be reused at once.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    [OverloadResolutionPriority(1)]
    public TRoot Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>
    /// Reads a message from UTF-8 in memory that belongs to a queue or a pool, and copies it. The memory may be reused at
    /// once.
    /// </summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    public TRoot Parse(ReadOnlyMemory<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>
    /// Reads a message from UTF-8 in several segments, for example from a pipe, and copies it. The pipe may advance at
    /// once.
    /// </summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    public TRoot Parse(ReadOnlySequence<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message from UTF-8 without a copy. The record owns the bytes from now on.</summary>
    /// <param name="utf8Json">
    /// The message, an array or a part of one. It must not be written to while the record or a copy of the record is in
    /// use: <see cref="WireRecord.ToUtf8Bytes"/> returns these bytes. Never pass memory that belongs to a pool or a queue.
    /// </param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    public TRoot ParseOwned(ReadOnlyMemory<byte> utf8Json, WireOptions? options = null) =>
        TryParseOwned(utf8Json, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message from text.</summary>
    /// <param name="json">The message.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object, or is refused by the options.</exception>
    public TRoot Parse(string json, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(json, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);
    }

    /// <summary>Finds the record of a map. It is a view: edits of one are seen in the other.</summary>
    /// <param name="map">The message.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The message is refused by the options, or no record under the root is declared for it.</exception>
    public TRoot Parse(WireMap map, WireOptions? options = null) =>
        TryParse(map, options ?? Options, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message from an element, with the text that the element was read from.</summary>
    /// <param name="json">The message. Its document may be disposed of afterwards.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The element is not a valid JSON object, or is refused by the options.</exception>
    /// <exception cref="InvalidOperationException">The element is <c>default</c>, so that it has no text.</exception>
    /// <exception cref="ObjectDisposedException">Its document was disposed of before.</exception>
    public TRoot Parse(JsonElement json, WireOptions? options = null) => Parse(JsonMarshal.GetRawUtf8Value(json), options);

    /// <summary>Reads a message from a node, as System.Text.Json writes it: an unpaired surrogate becomes U+FFFD.</summary>
    /// <param name="json">The message, which is copied.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The node is not a JSON object, or is refused by the options.</exception>
    /// <exception cref="ArgumentException">The node has a number that is infinite or not a number.</exception>
    /// <exception cref="InvalidOperationException">The node is nested far deeper than a message may be.</exception>
    public TRoot Parse(JsonNode json, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ParseOwned(JsonTreeWriter.Write(json), options);
    }

    /// <summary>
    /// Reads a message from a reader. The reader is at the beginning of the object or before it, and afterwards at its end.
    /// </summary>
    /// <param name="reader">The reader.</param>
    /// <param name="options">How to read; the registry's own <see cref="WireRegistry.Options"/> when <c>null</c>.</param>
    /// <exception cref="ArgumentException">The reader returns comments: its <c>CommentHandling</c> is <c>Allow</c>.</exception>
    /// <exception cref="JsonException">The reader found an error.</exception>
    /// <exception cref="WireException">The value is not a valid JSON object, or is refused by the options.</exception>
    public TRoot Parse(ref Utf8JsonReader reader, WireOptions? options = null)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Parse(document.RootElement, options);
    }

    /// <summary>Tries to read a message from UTF-8, and copies it. The buffer may be reused at once.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    [OverloadResolutionPriority(1)]
    public bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, Options, out record, out error);

    /// <summary>Tries to read a message from UTF-8 in memory that belongs to a queue or a pool, and copies it.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, Options, out record, out error);

    /// <summary>Tries to read a message from UTF-8 in several segments, for example from a pipe, and copies it.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, Options, out record, out error);

    /// <summary>Tries to read a message from UTF-8 without a copy, as <see cref="ParseOwned"/> does.</summary>
    /// <param name="utf8Json">The message, which must not be written to while the record is in use.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParseOwned(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParseOwned(utf8Json, Options, out record, out error);

    /// <summary>Tries to read a message from text.</summary>
    /// <param name="json">The message. <see langword="null"/> is not a message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(string? json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(json, Options, out record, out error);

    /// <summary>Tries to find the record of a map, which is a view of it.</summary>
    /// <param name="map">The message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the message was refused.</param>
    /// <returns>Whether the registry has a record for the message.</returns>
    public bool TryParse(WireMap map, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(map, Options, out record, out error);

    /// <summary>Tries to read a message from UTF-8 with options for this call, and copies it.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    [OverloadResolutionPriority(1)]
    public bool TryParse(
        ReadOnlySpan<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>
    /// Tries to read a message from UTF-8 in memory that belongs to a queue or a pool, with options for this call, and
    /// copies it.
    /// </summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        ReadOnlyMemory<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Tries to read a message from UTF-8 in several segments, with options for this call, and copies it.</summary>
    /// <param name="utf8Json">The message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        ReadOnlySequence<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Tries to read a message from UTF-8 without a copy, with options for this call.</summary>
    /// <param name="utf8Json">The message, which must not be written to while the record is in use.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParseOwned(
        ReadOnlyMemory<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryReadOwned(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Tries to read a message from text, with options for this call.</summary>
    /// <param name="json">The message. <see langword="null"/> is not a message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        string? json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Tries to find the record of a map, which is a view of it, with options for this call.</summary>
    /// <param name="map">The message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the message was refused.</param>
    /// <returns>Whether the registry has a record for the message, and the options allow it.</returns>
    public bool TryParse(
        WireMap map, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        if (!TrySelect(map, options, out record, out error))
        {
            return false;
        }
        if (!ReferenceEquals(record.Map, map))
        {
            // The copy was accepted, so now the message itself gets its keys.
            TryExpand(map, out _);
            record = Resolve(map)!;
        }
        return true;
    }

    /// <summary>
    /// Makes a record of a message. If keys have their short names, it makes the record of a copy with the full names.
    /// </summary>
    private bool TrySelect(
        WireMap map, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        if (!options.AllowShortKeys || !HasShortKeys(map))
        {
            return TryMake(map, map, options, out record, out error);
        }
        record = null;
        WireMap expanded = map.Clone();
        return TryExpand(expanded, out error) && TryMake(expanded, map, options, out record, out error);
    }

    /// <remarks>The source is the received message.</remarks>
    private bool TryMake(
        WireMap map, WireMap source, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        record = Resolve(map);
        error = record is null ? RefusalOf(map, source)
            : !options.AllowProblems && record.Validate() is [var problem, ..] ? new WireError(problem.Message, PlaceOf(problem, source))
            : null;
        record = error is null ? record : null;
        return record is not null;
    }

    /// <summary>Why there is no record for a message.</summary>
    /// <param name="map">The message.</param>
    /// <param name="source">The message as it was received.</param>
    internal virtual WireError RefusalOf(WireMap map, WireMap source) =>
        new($"No record under {typeof(TRoot).Name} is declared for this message.", 0);

    private bool HasShortKeys(WireMap map)
    {
        foreach (WireField field in ShortKeys)
        {
            if (map.ContainsKey(field.Short!))
            {
                return true;
            }
        }
        return false;
    }

    private bool TryExpand(WireMap map, [NotNullWhen(false)] out WireError? error)
    {
        error = null;
        foreach (WireField field in ShortKeys)
        {
            if (map.ContainsKey(field.Short!) && map.ContainsKey(field.Key))
            {
                error = new WireError($"The message has \"{field.Key}\", and \"{field.Short}\" which is short for it.", 0);
                return false;
            }
            map.Rename(field.ShortKey!, field.PrimaryKey);
        }
        return true;
    }

    /// <summary>The position of a problem in the received message.</summary>
    private long PlaceOf(WireProblem problem, WireMap source) => problem.Path is { } path ? PlaceOf([.. path.ToSteps()], source) : 0;

    /// <summary>The position of the value of a key in the received message.</summary>
    private protected long PlaceOf(string key, WireMap source) => PlaceOf([new JsonStep(key, -1)], source);

    /// <summary>The position of a value in the received message; the beginning of the message if it was edited before.</summary>
    private long PlaceOf(JsonStep[] steps, WireMap source)
    {
        if (!source.IsUntouched)
        {
            return 0;
        }
        steps[0] = steps[0] with { Key = NameIn(source, steps[0].Key!) };
        return JsonPlace.Find(source.ToUtf8Bytes(), steps);
    }

    /// <summary>The name under which a message has a key, which may be the short one.</summary>
    private string NameIn(WireMap source, string key) =>
        source.ContainsKey(key) ? key : ShortKeys.FirstOrDefault(field => field.Key == key)?.Short ?? key;
}
