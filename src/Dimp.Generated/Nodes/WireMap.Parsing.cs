using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dimp;

public sealed partial class WireMap
{
    /// <summary>Reads a JSON object from UTF-8, which is copied.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object.</exception>
    public static WireMap Parse(ReadOnlySpan<byte> utf8Json, WireOptions? options = null) =>
        TryParse(utf8Json, options ?? WireOptions.Default, out WireMap? map, out WireError? error) ? map : throw new WireException(error);

    /// <summary>Reads a JSON object from text.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The input is not one valid JSON object.</exception>
    public static WireMap Parse(string json, WireOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TryParse(json, options ?? WireOptions.Default, out WireMap? map, out WireError? error) ? map : throw new WireException(error);
    }

    /// <summary>Reads a JSON object from an element, with the text that the element was read from.</summary>
    /// <param name="json">The JSON. Its document may be disposed of afterwards.</param>
    /// <param name="options">How to read; <see cref="WireOptions.Default"/> when <c>null</c>.</param>
    /// <exception cref="WireException">The element is not a valid JSON object.</exception>
    /// <exception cref="InvalidOperationException">The element is <c>default</c>, so that it has no text.</exception>
    /// <exception cref="ObjectDisposedException">Its document was disposed of before.</exception>
    public static WireMap Parse(JsonElement json, WireOptions? options = null) => Parse(JsonMarshal.GetRawUtf8Value(json), options);

    /// <summary>Tries to read a JSON object from UTF-8, which is copied.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="map">The map.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a JSON object.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error) =>
        TryParse(utf8Json, WireOptions.Default, out map, out error);

    /// <summary>Tries to read a JSON object from text.</summary>
    /// <param name="json">The JSON; <see langword="null"/> is not JSON.</param>
    /// <param name="map">The map.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a JSON object.</returns>
    public static bool TryParse(string? json, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error) =>
        TryParse(json, WireOptions.Default, out map, out error);

    /// <summary>Tries to read a JSON object from UTF-8 with options for this call, and copies it.</summary>
    /// <param name="utf8Json">The JSON.</param>
    /// <param name="options">How to read.</param>
    /// <param name="map">The map.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a JSON object that the options allow.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8Json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WireMapReader.TryRead(utf8Json, options, out map, out error);
    }

    /// <summary>Tries to read a JSON object from text with options for this call.</summary>
    /// <param name="json">The JSON; <see langword="null"/> is not JSON.</param>
    /// <param name="options">How to read.</param>
    /// <param name="map">The map.</param>
    /// <param name="error">Why the input was refused.</param>
    /// <returns>Whether the input is a JSON object that the options allow.</returns>
    public static bool TryParse(
        string? json, WireOptions options, [NotNullWhen(true)] out WireMap? map, [NotNullWhen(false)] out WireError? error)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WireMapReader.TryRead(json, options, out map, out error);
    }
}
