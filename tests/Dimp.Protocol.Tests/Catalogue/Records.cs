namespace Dimp.Protocol.Tests.Catalogue;

/// <summary>Every record of the library.</summary>
internal static class Records
{
    internal static IReadOnlyList<Type> Constructible { get; } =
    [
        .. typeof(Content).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(WireRecord)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>What is declared of each record. Nested ones are told of by the records they are nested in.</summary>
    internal static IReadOnlyList<WireShapeInfo> Shapes { get; } =
        [.. Registered().Concat(Constructible.Select(Declared)).DistinctBy(shape => shape.Type)];

    internal static WireRecord Wrap(Type record, WireMap map, WireRegistry? registry) =>
        (WireRecord)Activator.CreateInstance(record, map, registry)!;

    internal static WireShapeInfo Declared(Type record) => (WireShapeInfo)typeof(WireShapeInfo)
        .GetMethod(nameof(WireShapeInfo.Of))!
        .MakeGenericMethod(record)
        .Invoke(null, null)!;

    internal static IEnumerable<WireShapeInfo> Registered() =>
        [.. DimpContents.Default.Shapes, .. DimpMessages.Default.Shapes, .. SymmetricKeys.Default.Shapes];
}
