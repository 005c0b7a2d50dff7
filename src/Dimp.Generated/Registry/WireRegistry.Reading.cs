using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
    public TRoot Parse(string json, WireOptions? options = null) =>
        TryParse(json, options ?? WireOptions.Default, out TRoot? record, out WireError? error) ? record : throw new WireException(error);

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
    /// <param name="json">The message.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message.</returns>
    public bool TryParse(string json, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
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
        ReadOnlySpan<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse((ReadOnlyMemory<byte>)utf8Json.ToArray(), options, out record, out error);

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
        if (!MemoryMarshal.TryGetArray(utf8Json, out ArraySegment<byte> source) || source.Array is null)
        {
            source = utf8Json.ToArray();
        }
        return JsonDoor.TryOpen(source.Array!, source.Offset, source.Count, options, out WireMap? map, out error)
            && TrySelect(map, options, out record, out error);
    }

    /// <summary>Reads a message.</summary>
    /// <param name="utf8Json">The message as UTF-8, as a pipe hands it out. It is copied.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        ReadOnlySequence<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error) =>
        TryParse((ReadOnlyMemory<byte>)utf8Json.ToArray(), options, out record, out error);

    /// <summary>Reads a message.</summary>
    /// <param name="json">The message.</param>
    /// <param name="options">How to read.</param>
    /// <param name="record">The record.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a message that the options allow.</returns>
    public bool TryParse(
        string json, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        record = null;
        return JsonDoor.TryOpen(json, options, out WireMap? map, out error) && TrySelect(map, options, out record, out error);
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
        return TrySelect(map, options, out record, out error);
    }

    private bool TrySelect(
        WireMap map, WireOptions options, [NotNullWhen(true)] out TRoot? record, [NotNullWhen(false)] out WireError? error)
    {
        record = null;
        if (options.AllowShortKeys && !TryExpand(map, out error))
        {
            return false;
        }
        error = null;
        record = Find(map);
        if (record is null)
        {
            error = new WireError($"No record under {typeof(TRoot).Name} is declared for this message.", 0);
            return false;
        }
        if (!options.AllowProblems && record.Validate() is [var problem, ..])
        {
            record = null;
            error = new WireError(problem.Message, 0);
            return false;
        }
        return true;
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
}
