using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Dimp.CompilerServices;

namespace Dimp;

// Every form in which a message may come. The memory has priority over the span, so that an array is kept and not copied.
public abstract partial class WireRegistry<TRoot>
{
    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, which is copied.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object, or is refused by the options.</exception>
    public TRoot Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">
    /// The message as UTF-8, in an array or a part of one. It is kept and not copied, so that the array must not change as
    /// long as the record lives; to have a copy made, hand in a span.
    /// </param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object, or is refused by the options.</exception>
    [OverloadResolutionPriority(1)]
    public TRoot Parse(ReadOnlyMemory<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, as a pipe hands it out. It is copied.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object, or is refused by the options.</exception>
    public TRoot Parse(ReadOnlySequence<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message.</summary>
    /// <param name="json">The message.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one sound JSON object, or is refused by the options.</exception>
    public TRoot Parse(string json, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(json, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="map">The message. The record becomes a view of it.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The message is refused by the options, or no record under the root is declared for it.</exception>
    public TRoot Parse(WireMap map, WireOptions? options = null) =>
        TryParse(map, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, which is copied.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, WireOptions.Default, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">
    /// The message as UTF-8, in an array or a part of one. It is kept and not copied, so that the array must not change as
    /// long as the record lives; to have a copy made, hand in a span.
    /// </param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    [OverloadResolutionPriority(1)]
    public bool TryParse(ReadOnlyMemory<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, WireOptions.Default, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, as a pipe hands it out. It is copied.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(ReadOnlySequence<byte> utf8Json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, WireOptions.Default, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="json">The message; <see langword="null"/> is none.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(string? json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(json, WireOptions.Default, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="map">The message. The record becomes a view of it.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(WireMap map, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse(map, WireOptions.Default, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, which is copied.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        ReadOnlySpan<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">
    /// The message as UTF-8, in an array or a part of one. It is kept and not copied, so that the array must not change as
    /// long as the record lives; to have a copy made, hand in a span.
    /// </param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    [OverloadResolutionPriority(1)]
    public bool TryParse(
        ReadOnlyMemory<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return WireMapReader.TryRead(utf8Json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, as a pipe hands it out. It is copied.</param>
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

    /// <summary>Reads a message.</summary>
    /// <param name="json">The message; <see langword="null"/> is none.</param>
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

    /// <summary>Reads a message.</summary>
    /// <param name="map">The message. The record becomes a view of it.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
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
            // Nothing refused the copy; now the message itself gets its keys.
            TryExpand(map, out _);
            record = Resolve(map)!;
        }
        return true;
    }

    /// <summary>Makes a record of a message or, where keys have their short names, of a copy that has the others.</summary>
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

    /// <remarks>The source is the message as it came.</remarks>
    private bool TryMake(
        WireMap map, WireMap source, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        record = Resolve(map);
        error = record is null ? new WireError($"No record under {typeof(TRoot).Name} is declared for this message.", 0)
            : !options.AllowProblems && record.Validate() is [var problem, ..] ? new WireError(problem.Message, PlaceOf(problem, source))
            : null;
        record = error is null ? record : null;
        return record is not null;
    }

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

    /// <summary>Where in the message as it came a problem is; its beginning when it was edited before.</summary>
    private long PlaceOf(WireProblem problem, WireMap source)
    {
        if (problem.Path is not { } path || !source.IsUntouched)
        {
            return 0;
        }
        JsonStep[] steps = [.. path.ToSteps()];
        steps[0] = steps[0] with { Key = NameIn(source, steps[0].Key!) };
        return JsonPlace.Find(source.ToUtf8Bytes(), steps);
    }

    /// <summary>The name under which a message has a key: its short one, perhaps.</summary>
    private string NameIn(WireMap source, string key) =>
        source.ContainsKey(key) ? key : ShortKeys.FirstOrDefault(field => field.Key == key)?.Short ?? key;
}
