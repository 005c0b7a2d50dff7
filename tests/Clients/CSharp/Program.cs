using System.Text;
using Dimp.Client.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

// Reads messages from the standard input, one on each line, and prints the class of each one and what it has of its own.
while (Console.ReadLine() is { } line)
{
    using var json = new MemoryStream(Encoding.UTF8.GetBytes(line));
    IParseNode node = await new JsonParseNodeFactory().GetRootParseNodeAsync("application/json", json);
    Content content = node.GetObjectValue(Content.CreateFromDiscriminatorValue)!;
    if (content is Command)
    {
        // A discriminator decides by one key. The next level is asked for by its own type.
        content = node.GetObjectValue(Command.CreateFromDiscriminatorValue)!;
    }
    Console.WriteLine($"{content.GetType().Name} {content.Sn} {Detail(content)}".TrimEnd());
}

static string? Detail(Content content) => content switch
{
    TextContent text => text.Text,
    NameCard card => card.Name,
    HandshakeCommand handshake => handshake.Title,
    _ => null,
};
