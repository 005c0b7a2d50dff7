using System.Globalization;
using System.Text;

namespace Dimp.Tests.Model;

/// <summary>JSON of the model: what it reads is sound, because the tests made it.</summary>
internal static class ModelText
{
    /// <summary>The object that a text says.</summary>
    public static ModelMap Map(string json)
    {
        int position = 0;
        var map = (ModelMap)Value(json, ref position);
        map.Source = json;
        return map;
    }

    /// <summary>A value: the text of a scalar, or a node.</summary>
    public static object Value(string json)
    {
        int position = 0;
        return Value(json, ref position);
    }

    /// <summary>A string as it is written: only what must be escaped is.</summary>
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (char c in text)
        {
            json.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }
        return json.Append('"').ToString();
    }

    /// <summary>What a string with quotes says.</summary>
    public static string Unquote(string json)
    {
        var text = new StringBuilder();
        for (int i = 1; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i]);
                continue;
            }
            i++;
            text.Append(json[i] switch
            {
                'n' => '\n',
                'u' => (char)int.Parse(json.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                char other => other,
            });
            i += json[i] == 'u' ? 4 : 0;
        }
        return text.ToString();
    }

    private static object Value(string json, ref int position)
    {
        Skip(json, ref position);
        int start = position;
        ModelNode? node = json[position] switch
        {
            '{' => Map(json, ref position),
            '[' => List(json, ref position),
            _ => null,
        };
        if (node is null)
        {
            return Scalar(json, ref position);
        }
        node.Source = json[start..position].TrimEnd();
        return node;
    }

    private static ModelMap Map(string json, ref int position)
    {
        var map = new ModelMap();
        while (Next(json, ref position) != '}')
        {
            string key = Scalar(json, ref position);
            Next(json, ref position);
            map.Append(key, Value(json, ref position));
        }
        return map;
    }

    private static ModelList List(string json, ref int position)
    {
        var list = new ModelList();
        while (Next(json, ref position) != ']')
        {
            list.Append(Value(json, ref position));
        }
        return list;
    }

    /// <summary>Passes a bracket, comma or colon, but a closing bracket only after an opening one or a value.</summary>
    private static char Next(string json, ref int position)
    {
        Skip(json, ref position);
        char sign = json[position++];
        Skip(json, ref position);
        if (sign is '{' or '[' && json[position] is '}' or ']')
        {
            sign = json[position++];
        }
        return sign;
    }

    private static string Scalar(string json, ref int position)
    {
        int start = position;
        if (json[position++] == '"')
        {
            while (json[position] != '"')
            {
                position += json[position] == '\\' ? 2 : 1;
            }
            position++;
        }
        else
        {
            while (position < json.Length && !" \t\r\n,]}".Contains(json[position], StringComparison.Ordinal))
            {
                position++;
            }
        }
        return json[start..position];
    }

    private static void Skip(string json, ref int position)
    {
        while (position < json.Length && json[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }
    }
}
