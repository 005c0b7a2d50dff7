using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dimp.Benchmarks.Messages;

namespace Dimp.Benchmarks.Contenders;

/// <summary>
/// What System.Text.Json 11 can do with a classifier that is written by hand: it scans each object for the keys that tell it
/// apart, wherever they stand, before the object is read.
/// </summary>
internal sealed class Classifier : JsonTypeClassifierFactory<ClassifiedContent>
{
    private static readonly ClassifiedModels Models =
        new(new JsonSerializerOptions(ClassifiedModels.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Outcome Receive()
    {
        var handshake = (ClassifiedHandshake)Read();
        return new Outcome(handshake.Session, (int)Handshake.StateOf(handshake.Title, handshake.Session));
    }

    public static Outcome Relay() => Written(Read());

    public static Outcome Edit()
    {
        var handshake = (ClassifiedHandshake)Read();
        handshake.Session = Handshake.OtherSession;
        return Written(handshake);
    }

    public static Outcome Send() => Written(new ClassifiedHandshake
    {
        Type = "136",
        Sn = Stamp.NextSerialNumber(),
        Time = Stamp.Seconds(),
        Command = "handshake",
        Title = "DIM?",
        Message = "DIM?",
        Session = Handshake.Session,
    });

    public static Outcome ReadAll()
    {
        var array = (ClassifiedArray)JsonSerializer.Deserialize(Texts.Utf8, Models.ClassifiedContent)!;
        int length = 0;
        foreach (ClassifiedContent content in array.Contents)
        {
            length += ((ClassifiedText)content).Text.Length;
        }
        return new Outcome(Number: length);
    }

    public static int Open(byte[] message) => (int)JsonSerializer.Deserialize(message, Models.ClassifiedContent)!.Sn;

    public override JsonTypeClassifier CreateJsonClassifier(JsonTypeClassifierContext context, JsonSerializerOptions options) =>
        static (ref Utf8JsonReader reader) =>
        {
            bool isText = false;
            bool isArray = false;
            bool isCommand = false;
            bool isHandshake = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("type"u8) && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    isText = reader.ValueTextEquals("1"u8);
                    isCommand = reader.ValueTextEquals("136"u8);
                    isArray = reader.ValueTextEquals("202"u8);
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("command"u8)
                    && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    isHandshake = reader.ValueTextEquals("handshake"u8);
                }
                else
                {
                    reader.Skip();
                }
            }
            return isText ? typeof(ClassifiedText)
                : isArray ? typeof(ClassifiedArray)
                : isCommand && isHandshake ? typeof(ClassifiedHandshake)
                : typeof(ClassifiedContent);
        };

    private static ClassifiedContent Read() => JsonSerializer.Deserialize(Handshake.Utf8, Models.ClassifiedContent)!;

    private static Outcome Written(ClassifiedContent content) => new(Bytes: JsonSerializer.SerializeToUtf8Bytes(content, Models.ClassifiedContent));
}
