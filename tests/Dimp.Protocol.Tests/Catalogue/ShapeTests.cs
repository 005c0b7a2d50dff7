using Dimp.CompilerServices;

namespace Dimp.Protocol.Tests.Catalogue;

public class ShapeTests
{
    private static WireShapeInfo Shape<T>(WireRegistry? registry = null) =>
        Assert.Single((registry ?? DimpContents.Default).Shapes, shape => shape.Type == typeof(T));

    private static string Told(WireShapeInfo shape) => string.Join(
        "; ", shape.Discriminators.Select(discriminator => $"{discriminator.Key}: {string.Join(' ', discriminator.Values)}".TrimEnd()));

    [Fact]
    public void A_shape_says_what_tells_its_record_apart()
    {
        Assert.Equal("", Told(Shape<Content>()));
        Assert.Equal("type: 1 text", Told(Shape<TextContent>()));
        Assert.Equal("type: 136 command", Told(Shape<Command>()));
        Assert.Equal("type: 136 command; command: handshake", Told(Shape<HandshakeCommand>()));
        Assert.Equal("type: 137 history", Told(Shape<HistoryCommand>()));
        Assert.Equal("type: 137 history; group:", Told(Shape<GroupCommand>()));
        Assert.Equal("type: 137 history; group:; command: invite", Told(Shape<InviteCommand>()));
        Assert.Equal("type: 204 customized; app: chat.dim.group; mod: keys; act: update", Told(Shape<GroupKeysUpdate>()));
        Assert.Equal("data:; signature:", Told(Shape<ReliableMessage>(DimpMessages.Default)));
    }

    [Fact]
    public void A_shape_has_the_fields_of_its_record_those_of_its_bases_first()
    {
        WireShapeInfo shape = Shape<DocumentCommand>();
        Assert.Equal(
            ["type", "sn", "time", "group", "command", "did", "meta", "documents", "last_time"], shape.Fields.Select(field => field.Key));
        Assert.Equal(
            ["Type", "Sn", "Time", "Group", "Name", "Did", "Meta", "Documents", "LastTime"], shape.Fields.Select(field => field.Name));
        Assert.Equal(typeof(Identifier), shape.Fields[5].ValueType);
        Assert.Equal((typeof(DateTimeOffset), true), (shape.Fields[8].ValueType, shape.Fields[8].IsNullable));
        Assert.Equal("document", shape.Fields[7].Single);
        Assert.Equal(["ID"], shape.Fields[5].Legacy);
        Assert.Equal("T", shape.Fields[0].Short);
        Assert.Equal(["Query(did, lastTime)"], shape.Factories);
        Assert.Equal(nameof(DocumentCommand), shape.ToString());
    }

    [Fact]
    public void A_field_says_its_mirrors_and_whether_it_is_required()
    {
        WireField title = Assert.Single(Shape<HandshakeCommand>().Fields, field => field.Key == "title");
        Assert.Equal(["message"], title.Mirrors);
        Assert.True(title.IsRequired);
        IEnumerable<WireField> fields = Shape<ReliableMessage>(DimpMessages.Default).Fields;
        Assert.Equal(["sender", "data", "signature"], fields.Where(field => field.IsRequired).Select(field => field.Key));
    }

    [Fact]
    public void Every_record_is_told_of_by_a_registry_or_is_nested_in_one_that_is_or_its_base()
    {
        Type[] registered = [.. Records.Registered().Select(shape => shape.Type).Distinct()];
        IEnumerable<Type> nested = Records.Registered().SelectMany(shape => shape.Fields).Select(field => field.ValueType);
        IEnumerable<Type> bases = registered.Select(record => record.BaseType!);
        Assert.Empty(Records.Constructible.Except(registered).Except(nested).Except(bases));
        Assert.Empty(registered.Except(Records.Constructible));
        Assert.Equal(DimpContents.Default.Shapes.Count, DimpContents.Default.Shapes.DistinctBy(shape => shape.Type).Count());
    }

    [Fact]
    public void What_tells_a_record_apart_leads_to_it()
    {
        IEnumerable<WireShapeInfo> contents = DimpContents.Default.Shapes.Where(shape => shape.Type.IsAssignableTo(typeof(Content)));
        foreach (WireShapeInfo shape in contents)
        {
            var map = new WireMap();
            foreach (WireDiscriminatorInfo discriminator in shape.Discriminators)
            {
                map[discriminator.Key] = discriminator.Values is [var canonical, ..] ? canonical : "";
            }
            Assert.IsType(shape.Type, DimpContents.Default.Parse(map));
        }
    }

    [Fact]
    public void A_new_record_has_what_tells_it_apart()
    {
        foreach (WireShapeInfo shape in DimpContents.Default.Shapes.Where(shape => shape.Discriminators.Count > 0))
        {
            var record = (WireRecord)Activator.CreateInstance(shape.Type)!;
            Assert.All(
                shape.Discriminators.Where(discriminator => discriminator.Values.Count > 0),
                discriminator => Assert.Equal(discriminator.Values[0], record.Map.GetString(discriminator.Key)));
        }
    }

    [Fact]
    public void Every_number_is_a_named_type()
    {
        string[] named = [.. typeof(ContentType).GetProperties().Select(property => property.GetValue(null)!.ToString()!)];
        Assert.Empty(DimpContents.Default.Shapes.SelectMany(TypesOf).Except(named));
        Assert.Equal(
            ["0", "1", "16", "18", "20", "22", "32", "51", "55", "64", "65", "66", "72", "73", "136", "137", "160", "202", "204", "207", "255"],
            named.OrderBy(int.Parse));

        static IEnumerable<string> TypesOf(WireShapeInfo shape) =>
            shape.Discriminators.Where(discriminator => discriminator.Key == "type").Select(discriminator => discriminator.Values[0]);
    }

    [Fact]
    public void A_registry_of_an_application_tells_of_its_own_records_and_of_the_librarys()
    {
        WireShapeInfo shape = Shape<BottleCommand>(Bottles.Default);
        Assert.Equal("type: 136 command; command: bottle flask", Told(shape));
        Assert.Equal(["Throw(note)"], shape.Factories);
        WireField note = shape.Fields[5];
        Assert.Equal(("Note", "note", typeof(string), "B", true), (note.Name, note.Key, note.ValueType, note.Short, note.IsRequired));
        Assert.Equal(["text"], note.Aliases);
        Assert.Equal(["copy"], note.Mirrors);
        Assert.Equal(["letter"], note.Legacy);
        Assert.Equal("finder", shape.Fields[6].Single);

        Type[] own = [.. Bottles.Default.Shapes.Select(known => known.Type)];
        Assert.Empty(DimpContents.Default.Shapes.Select(known => known.Type).Except(own));
        Assert.DoesNotContain(DimpContents.Default.Shapes, known => known.Type == typeof(BottleCommand));
    }

    [Fact]
    public void An_application_has_short_keys_of_its_own()
    {
        var options = new WireOptions { AllowShortKeys = true };
        BottleCommand bottle = Assert.IsType<BottleCommand>(Bottles.Default.Parse("""{"T":"136","C":"bottle","B":"help"}""", options));
        Assert.Equal("help", bottle.Note);
        Assert.Equal("""{"T":"136","C":"bottle","B":"help"}""", bottle.ToJson(WireProfile.Short));
        Assert.Equal(
            """{"type":136,"command":"bottle","note":"help","cmd":"bottle","letter":"help"}""", bottle.ToJson(WireProfile.Legacy));
    }
}
