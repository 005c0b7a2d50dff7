using System.Text.Json;
using CsCheck;

namespace Dimp.Protocol.Tests.Laws;

/// <summary>A value that is written is read back equal, and is written again as it was.</summary>
public class ValueLawTests
{
    [Fact]
    public void Identifiers() => AnyValue.Identifiers.Sample(AssertReadBack);

    [Fact]
    public void Types() => AnyValue.Types.Sample(AssertReadBack);

    [Fact]
    public void Data() => AnyValue.Data.Sample(AssertReadBack);

    [Fact]
    public void Files() => AnyValue.Files.Sample(static file =>
    {
        PortableNetworkFile read = Read(file);
        AssertReadBack(file);
        Assert.Equal((file.Data, file.Filename, file.Url, file.Password), (read.Data, read.Filename, read.Url, read.Password));
    });

    [Fact]
    public void Data_is_what_was_encoded() => Gen.Select(Gen.Byte.Array[0, 20], AnyValue.Text).Sample(static (bytes, text) =>
    {
        string type = text.Replace(",", "%2C", StringComparison.Ordinal);
        foreach (TransportableData data in new[] { TransportableData.From(bytes), TransportableData.From(bytes, type) })
        {
            TransportableData read = Read(data);
            Assert.Equal(bytes, data.Bytes!.Value.ToArray());
            Assert.Equal(bytes, read.Bytes!.Value.ToArray());
            Assert.Equal("base64", read.Encoding);
        }
        Assert.Equal(type.Length == 0 ? null : type, Read(TransportableData.From(bytes, type)).MediaType);
    });

    /// <summary>No JSON text can hold half a character. It is refused, and not replaced by another.</summary>
    [Fact]
    public void A_text_that_is_not_Unicode_is_refused()
    {
        const string Half = "a@b\ud800";
        Assert.Throws<ArgumentException>(() => new ContentType(Half).ToWireValue());
        Assert.Throws<ArgumentException>(() => Identifier.Parse(Half).ToWireValue());
        Assert.Throws<ArgumentException>(() => TransportableData.Parse(Half).ToWireValue());
        Assert.Throws<ArgumentException>(() => new PortableNetworkFile(filename: Half));
        Assert.Throws<ArgumentException>(() => TextContent.Create(Half));
    }

    private static void AssertReadBack<T>(T value) where T : IWireValue<T>
    {
        T read = Read(value);
        Assert.Equal(value, read);
        Assert.Equal(value.GetHashCode(), read.GetHashCode());
        Assert.Equal(value.ToString(), read.ToString());
        Assert.Equal(value.ToWireValue(), read.ToWireValue());
        Assert.Equal(value.ToWireValue().ToString(), read.ToWireValue().ToString());
        Assert.Equal(value, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value)));
    }

    private static T Read<T>(T value) where T : IWireValue<T>
    {
        string json = new WireMap { ["a"] = WireValue.From(value) }.ToJson();
        WireValue written = WireMap.Parse(json)["a"];
        Assert.True(T.CanRead(written), json);
        Assert.True(T.TryRead(written, out T? read), json);
        return read;
    }
}
