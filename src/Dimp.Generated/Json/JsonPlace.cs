using System.Text.Json;

namespace Dimp;

/// <summary>Finds the position of a value in a text. It reads the whole text, so it is used only for errors.</summary>
internal static class JsonPlace
{
    /// <param name="json">The JSON of a map.</param>
    /// <param name="path">The steps to a value. If a key occurs twice, the last one counts.</param>
    /// <returns>
    /// The start of the value. If the value is absent, the start of the object or array that should contain it.
    /// </returns>
    internal static long Find(ReadOnlySpan<byte> json, ReadOnlySpan<JsonStep> path)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = WireOptions.GreatestDepth });
        reader.Read();
        long place = reader.TokenStartIndex;
        // The number of open objects and arrays on the path to the value, the outermost included.
        int leading = 1;
        bool isNext = false;
        var counts = new int[path.Length + 1];
        while (reader.Read())
        {
            bool isInLeading = leading == reader.CurrentDepth && leading <= path.Length;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    isNext = isInLeading && path[leading - 1].Key is { } key && reader.ValueTextEquals(key);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    leading = Math.Min(leading, reader.CurrentDepth);
                    break;
                default:
                    if (isNext || (isInLeading && path[leading - 1].Index == counts[leading]++))
                    {
                        isNext = false;
                        place = reader.TokenStartIndex;
                        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                        {
                            leading++;
                            counts[Math.Min(leading, path.Length)] = 0;
                        }
                    }
                    break;
            }
        }
        return place;
    }
}

/// <summary>One step into an object or an array.</summary>
/// <param name="Key">The key; <c>null</c> in an array.</param>
/// <param name="Index">The index of the item; -1 in an object.</param>
internal readonly record struct JsonStep(string? Key, int Index);
