using JsonSubTypes;
using Newtonsoft.Json;

namespace Dimp.Hosts.Tests.Pages;

/// <summary>The code from which the page about JsonSubTypes migrates. A test compares both, and runs it.</summary>
internal static class OldSubtypes
{
    internal static Being? Read(string json) => JsonConvert.DeserializeObject<Being>(json);

    internal static Person? ReadPerson(string json) => JsonConvert.DeserializeObject<Person>(json);

    internal static Tool? ReadTool(string json) => JsonConvert.DeserializeObject<Tool>(json, new JsonSerializerSettings
    {
        Converters = { JsonSubtypesConverterBuilder.Of<Tool>("kind").RegisterSubtype<Saw>("saw").Build() },
    });

    [JsonConverter(typeof(JsonSubtypes), "kind")]
    [JsonSubtypes.KnownSubType(typeof(Dog), "dog")]
    [JsonSubtypes.FallBackSubType(typeof(Unknown))]
    internal class Being;

    internal sealed class Dog : Being
    {
        [JsonProperty("name", Required = Required.Always)]
        public string? Name { get; set; }
    }

    internal sealed class Unknown : Being;

    [JsonConverter(typeof(JsonSubtypes))]
    [JsonSubtypes.KnownSubTypeWithProperty(typeof(Employee), "JobTitle")]
    internal class Person;

    internal sealed class Employee : Person
    {
        public string? JobTitle { get; set; }
    }

    internal class Tool;

    internal sealed class Saw : Tool;
}
