using System.Text;
using System.Text.Json;

namespace Dimp;

/// <summary>Finds a key that occurs twice in one object, at any depth, for readers that refuse such messages.</summary>
internal static class DuplicateKeys
{
    /// <param name="json">Valid JSON.</param>
    /// <param name="options">The options it was read with.</param>
    internal static WireError? Find(ReadOnlySpan<byte> json, WireOptions options)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = options.MaxDepth });
        var open = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    open.Push([]);
                    break;
                case JsonTokenType.EndObject:
                    open.Pop();
                    break;
                case JsonTokenType.PropertyName when reader.GetString() is var key && !open.Peek().Add(key!):
                    return new WireError($"The key {Quote(Excerpt.Of(key!))} comes twice in one object.", reader.TokenStartIndex);
            }
        }
        return null;
    }

    private static string Quote(string key)
    {
        var output = new JsonOutput([], 0);
        output.AppendQuoted(key);
        return VisibleText.Of(Encoding.UTF8.GetString(output.Written));
    }
}
