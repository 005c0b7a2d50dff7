namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>How a value of a type of the protocol's own is written.</summary>
/// <param name="Type">The type.</param>
/// <param name="Form">What is read, as a sentence.</param>
/// <param name="CanRead">Whether a value is read.</param>
/// <param name="Read">A JSON value that is read.</param>
/// <param name="NotRead">A JSON value that is not.</param>
internal sealed record ValueForm(Type Type, string Form, Func<WireValue, bool> CanRead, string Read, string NotRead);

/// <summary>The types of fields that the guide does not explain, because they belong to the protocol.</summary>
internal static class ValueForms
{
    internal static IReadOnlyList<ValueForm> All { get; } =
    [
        new(
            typeof(ContentType), "A number, or a string: the same number, or a word", ContentType.CanRead,
            "136", "[136]"),
        new(
            typeof(Identifier), "A string `name@address/terminal`. The name with its `@`, and the terminal with its `/`, may be missing", Identifier.CanRead,
            "\"moki@4WDfe3zZ\"", "\"a@b@c\""),
        new(
            typeof(PortableNetworkFile), "A string of at least eight characters: an address, a `data:` URI, or the JSON of an object. Or an object with `data`, `filename` or `URL`",
            PortableNetworkFile.CanRead, "\"https://x/a.png\"", "{\"key\":{}}"),
        new(
            typeof(TransportableData), "A string: Base64, or a `data:` URI", TransportableData.CanRead,
            "\"AAEC\"", "[0,1,2]"),
    ];
}
