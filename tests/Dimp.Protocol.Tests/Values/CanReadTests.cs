using CsCheck;
using Dimp.Protocol.Tests.Catalogue;

namespace Dimp.Protocol.Tests.Values;

/// <summary>A value that counts as readable is read, and no other.</summary>
public class CanReadTests
{
    [Theory]
    [InlineData(""" "" """)]
    [InlineData(""" "a@b@c" """)]
    [InlineData(""" "@/" """)]
    [InlineData(""" "a/b@c" """)]
    [InlineData(""" "/a" """)]
    [InlineData(""" "1234567" """)]
    [InlineData(""" "12345678" """)]
    [InlineData(""" "{1234567" """)]
    [InlineData(""" "{\"data\":1}" """)]
    [InlineData(""" "{\"other\":1}" """)]
    [InlineData("""{"filename":"a"}""")]
    [InlineData("""{"filename":null}""")]
    public void A_value_can_be_read_if_it_is_read(string json) => AssertAgree(WireMap.Parse($$"""{"a":{{json}}}""")["a"]);

    [Fact]
    public void Any_value_can_be_read_if_it_is_read() => AnyMessage.Object.Sample(static json =>
    {
        foreach (WireValue value in WireMap.Parse(json).Values.Where(static value => !value.IsNullOrUndefined))
        {
            AssertAgree(value);
        }
    });

    private static void AssertAgree(WireValue value)
    {
        Assert.Equal(ContentType.TryRead(value, out _), ContentType.CanRead(value));
        Assert.Equal(Identifier.TryRead(value, out _), Identifier.CanRead(value));
        Assert.Equal(PortableNetworkFile.TryRead(value, out _), PortableNetworkFile.CanRead(value));
        Assert.Equal(TransportableData.TryRead(value, out _), TransportableData.CanRead(value));
    }
}
