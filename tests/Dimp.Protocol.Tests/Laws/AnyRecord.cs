using System.Reflection;
using CsCheck;
using Dimp.CompilerServices;
using Dimp.Protocol.Tests.Catalogue;

namespace Dimp.Protocol.Tests.Laws;

/// <summary>Random records of the library, made as its users make them: by factories, or by constructors and setters.</summary>
internal static class AnyRecord
{
    private static readonly HashSet<string> Declared =
        [.. Records.Shapes.SelectMany(static shape => shape.Discriminators).SelectMany(static discriminator => discriminator.Values)];

    private static readonly Gen<string> UndeclaredWords = AnyValue.Text.Where(static text => text.Length > 0 && !Declared.Contains(text));

    /// <summary>Names without white space, which separates them.</summary>
    private static readonly Gen<object?> Names = Gen.String[Gen.Char['!', '~'], 1, 5].Array[0, 3].Select(static names => (object?)names);

    /// <summary>The arguments that are not any value of their type, because the documentation of the parameter asks for others.</summary>
    private static readonly Dictionary<(string Factory, string Parameter), Gen<object?>> Arguments = new()
    {
        [("Content.OfType", "type")] = UndeclaredWords.Select(static word => (object?)new ContentType(word)),
        [("Command.Of", "name")] = UndeclaredWords.Select(static word => (object?)word),
        [("HistoryCommand.Of", "name")] = UndeclaredWords.Select(static word => (object?)word),
        [("GroupCommand.Create", "name")] = UndeclaredWords.Select(static word => (object?)word),
        [("AppContent.Of", "type")] = AnyValue.OneOf<object?>(null, new ContentType(0xA0), new ContentType("application")),
        [("CustomizedContent.Create", "type")] = AnyValue.OneOf<object?>(null, ContentType.Customized, new ContentType("customized")),
        [("FileContent.Create", "type")] = AnyValue.OneOf<object?>(ContentType.File, ContentType.Image, ContentType.Audio, ContentType.Video),
        [("HandshakeCommand.Ask", "session")] = UndeclaredWords.Select(static word => (object?)word),
        [("HandshakeCommand.Again", "session")] = UndeclaredWords.Select(static word => (object?)word),
        [("DocumentCommand.Response", "did")] = AnyValue.Identifiers.Select(static did => (object?)did),
        [("GroupKeys.RespondGroupKey", "member")] = AnyValue.Identifiers.Where(static member => member.ToString() != "digest").Select(static member => (object?)member),
        [("AnsCommand.Query", "names")] = Names,
        [("AnsCommand.Response", "names")] = Names,
    };

    internal static IReadOnlyList<MethodInfo> Factories { get; } =
    [
        .. Records.Constructible
            .SelectMany(static record => record.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => method.ReturnType.IsAssignableTo(typeof(WireRecord)) && method.Name != nameof(Message.Parse)),
    ];

    internal static string NameOf(MethodInfo factory) => $"{factory.DeclaringType!.Name}.{factory.Name}";

    /// <summary>A record that a factory made, and what it was given.</summary>
    internal static Gen<(WireRecord Record, object?[] Arguments)> Of(MethodInfo factory, int depth) => Gen.Select(
        Each(factory.GetParameters(), parameter => Arguments.TryGetValue((NameOf(factory), parameter.Name!), out Gen<object?>? own) ? own : AnyValue.Of(parameter, depth)),
        AnyValue.Times,
        Gen.Int[1, int.MaxValue],
        (arguments, time, serialNumber) =>
        {
            using (ContentStamp.Use(new ContentStamp(new FixedClock(time), serialNumber)))
            {
                return ((WireRecord)factory.Invoke(null, arguments)!, arguments);
            }
        });

    /// <summary>A record whose properties are all set to something.</summary>
    internal static Gen<WireRecord> OfProperties(Type type, int depth)
    {
        string[] required = [.. Records.Declared(type).Fields.Where(static field => field.IsRequired).Select(static field => field.Name), nameof(SecureMessage.Data)];
        PropertyInfo[] properties = [.. type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true })];
        return Each(properties, property => required.Contains(property.Name) ? AnyValue.Of(property, depth).Where(static value => value is not null) : AnyValue.Of(property, depth)).Select(values =>
        {
            var record = (WireRecord)Activator.CreateInstance(type)!;
            foreach ((PropertyInfo property, object? value) in properties.Zip(values))
            {
                property.SetValue(record, value);
            }
            return record;
        });
    }

    /// <summary>A record of a class or one below it, in which others are nested so deep.</summary>
    internal static Gen<WireRecord> Of(Type type, int depth)
    {
        if (type == typeof(InstantMessage))
        {
            // Whoever sets the type of a message makes its content another one.
            return Of(Factories.Single(static factory => NameOf(factory) == "InstantMessage.Create"), depth).Select(static made => made.Record);
        }
        if (type != typeof(Content))
        {
            return OfProperties(type, depth);
        }
        Gen<WireRecord> text = AnyValue.Text.Select(static text => (WireRecord)TextContent.Create(text));
        Gen<WireRecord>[] made = depth == 0 ? [] : [.. Factories.Where(static factory => factory.ReturnType.IsAssignableTo(typeof(Content)))
            .Select(factory => Of(factory, depth - 1).Select(static made => made.Record))];
        return Gen.OneOf([text, .. made]);
    }

    private static Gen<object?[]> Each<T>(IEnumerable<T> places, Func<T, Gen<object?>> gen) => places.Select(gen).Aggregate(
        Gen.Const<object?[]>([]), static (values, next) => Gen.Select(values, next, static (values, value) => (object?[])[.. values, value]));
}
