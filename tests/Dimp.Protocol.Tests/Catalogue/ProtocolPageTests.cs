namespace Dimp.Protocol.Tests.Catalogue;

public class ProtocolPageTests
{
    private static string Documents { get; } = Path.Combine(Repository.Root.FullName, "docs");

    [Fact]
    public void The_page_says_what_the_library_declares()
    {
        string accepted = Path.Combine(Documents, "protocol.md");
        string received = Path.Combine(Documents, "protocol.received.md");
        string page = ProtocolPage.Write();
        if (File.Exists(accepted) && File.ReadAllText(accepted) == page)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, page);
        Assert.Fail("docs/protocol.md is out of date. Look at docs/protocol.received.md; to accept it, give it the name protocol.md.");
    }

    [Fact]
    public void Every_record_has_its_place_on_the_page()
    {
        string page = ProtocolPage.Write();
        Assert.All(Records.Constructible, record => Assert.Contains($"\n### {record.Name}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_how_the_values_of_the_protocol_are_written()
    {
        IEnumerable<Type> types = Records.Shapes.SelectMany(shape => shape.Fields)
            .Select(field => field.ValueType.IsGenericType ? field.ValueType.GenericTypeArguments[0] : field.ValueType);
        IEnumerable<Type> own = types.Where(type => type.Assembly == typeof(Content).Assembly && !type.IsAssignableTo(typeof(WireRecord))).Distinct();
        Assert.Equal(own.OrderBy(type => type.Name, StringComparer.Ordinal), ValueForms.All.Select(form => form.Type));
        Assert.All(ValueForms.All, form => Assert.True(form.CanRead(ValueOf(form.Read)) && !form.CanRead(ValueOf(form.NotRead)), form.Form));
    }

    private static WireValue ValueOf(string json) => WireMap.Parse($"{{\"value\":{json}}}")["value"];

    [Fact]
    public void Every_link_leads_somewhere()
    {
        string page = ProtocolPage.Write();
        const string Mark = "### ";
        IEnumerable<string> headings = page.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal));
        IEnumerable<string> titles = headings.Select(heading => heading[Mark.Length..]);
        IEnumerable<string> targets = page.Split("](#").Skip(1).Select(rest => rest[..rest.IndexOf(')', StringComparison.Ordinal)]);
        Assert.Empty(targets.Except(titles.Select(title => title.ToLowerInvariant())));
    }
}
