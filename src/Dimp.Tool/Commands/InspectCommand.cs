using System.CommandLine;
using System.Text.Json;
using Dimp.Tool.Input;
using Dimp.Tool.Output;
using Dimp.Tool.Protocols;

namespace Dimp.Tool.Commands;

/// <summary>Shows each message: its record, its keys, its problems and the keys that nobody declared.</summary>
internal sealed class InspectCommand : MessageCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Write a JSON object on a line for each message." };

    internal InspectCommand() : base(
        "inspect",
        "Shows each message: its line, its record, its keys, its problems, and in brackets the keys that its record does not declare.",
        """
        dimp inspect traffic.jsonl
        zcat old.jsonl.gz | dimp inspect --json - | jq 'select(.problems != [])'
        dimp inspect --assembly bin/Debug/net10.0/MyBot.dll updates.jsonl
        """) => Options.Add(_json);

    protected override int Run(ParseResult arguments, MessageProtocol protocol, InputFile file)
    {
        bool isJson = arguments.GetValue(_json);
        var keys = new ShapeKeys(protocol);
        using var output = new StreamWriter(StandardOutput.Open(), bufferSize: Console.IsOutputRedirected ? 64 * 1024 : 1);
        Read(file, protocol, WireOptions.Default, (message, utf8Json) =>
        {
            if (isJson)
            {
                WriteJson(output, message, utf8Json.Length, keys);
            }
            else
            {
                Write(output, message, keys);
            }
        });
        return 0;
    }

    private static void Write(StreamWriter output, ReadMessage message, ShapeKeys keys)
    {
        output.Write(Paint.Quiet($"{message.Line,6}"));
        if (message.Record is not { } record)
        {
            output.WriteLine($"  {Paint.Bad("refused")}  {message.Error}");
            return;
        }
        string[] unknown = [.. keys.UnknownIn(record)];
        output.Write($"  {Paint.Name($"{record.GetType().Name,-20}")}  ");
        IEnumerable<string> shown = record.Map.Keys.Select(key => unknown.Contains(key) ? Paint.Unknown($"[{Shown.Text(key)}]") : Shown.Text(key));
        output.WriteLine(string.Join(' ', shown));
        foreach (WireProblem problem in record.Validate())
        {
            output.WriteLine($"{"",6}  {Paint.Bad("!")} {VisibleText.Of(problem.Message)}");
        }
    }

    private static void WriteJson(StreamWriter output, ReadMessage message, int length, ShapeKeys keys)
    {
        using var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", message.Line);
            writer.WriteNumber("bytes", length);
            if (message.Record is { } record)
            {
                writer.WriteString("record", record.GetType().Name);
                WriteTexts(writer, "keys", record.Map.Keys);
                WriteTexts(writer, "unknown", keys.UnknownIn(record));
                writer.WriteStartArray("problems");
                foreach (WireProblem problem in record.Validate())
                {
                    writer.WriteStartObject();
                    writer.WriteString("key", problem.Key);
                    writer.WriteString("message", problem.Message);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteString("error", message.Error);
            }
            writer.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    private static void WriteTexts(Utf8JsonWriter writer, string key, IEnumerable<string> texts)
    {
        writer.WriteStartArray(key);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    }
}
