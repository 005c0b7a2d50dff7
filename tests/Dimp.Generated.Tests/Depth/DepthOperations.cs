using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text.Json;
using Dimp.Tests.Model;

namespace Dimp.Tests.Depth;

/// <summary>Every public operation: how to run it on a tree of the greatest depth, or why depth does not affect it.</summary>
internal static class DepthOperations
{
    private static readonly WireOptions Strict = WireOptions.Strict with { MaxDepth = WireOptions.GreatestDepth };

    /// <summary>What is done to a tree.</summary>
    internal static readonly IReadOnlyDictionary<string, Action<DeepTree>> Done = new Dictionary<string, Action<DeepTree>>
    {
        ["WireNode.ToJson()"] = tree => Assert.Equal(DeepTree.Json, tree.Map.ToJson()),
        ["WireNode.ToString()"] = tree => Assert.Equal(DeepTree.Json, tree.Map.ToString()),
        ["WireNode.ToUtf8Bytes()"] = tree => Assert.Equal(DeepTree.Json.Length, tree.Map.ToUtf8Bytes().Length),
        ["WireNode.WriteTo(IBufferWriter<Byte>)"] = tree => tree.Map.WriteTo(new ArrayBufferWriter<byte>()),

        ["WireNode.WriteTo(Utf8JsonWriter)"] = tree => tree.Map.WriteTo(new Utf8JsonWriter(new ArrayBufferWriter<byte>())),
        ["WireNode.ToJsonElement()"] = tree => tree.Map.ToJsonElement(),
        ["WireNode.ToJsonNode()"] = tree => Assert.NotNull(tree.Map.ToJsonNode()),

        ["WireMap.Parse(JsonElement, WireOptions)"] = tree => WireMap.Parse(Element, DeepTree.Options),
        ["WireMap.TryParse(ReadOnlySpan<Byte>, WireMap&, WireError&)"] = tree => Assert.False(WireMap.TryParse(DeepTree.Utf8, out _, out _)),
        ["WireMap.TryParse(String, WireMap&, WireError&)"] = tree => Assert.False(WireMap.TryParse(DeepTree.Json, out _, out _)),
        ["WireMap.TryParse(ReadOnlySpan<Byte>, WireOptions, WireMap&, WireError&)"] = tree =>
            Assert.True(WireMap.TryParse(DeepTree.Utf8, DeepTree.Options, out _, out _)),
        ["WireMap.TryParse(String, WireOptions, WireMap&, WireError&)"] = tree =>
            Assert.True(WireMap.TryParse(DeepTree.Json, DeepTree.Options, out _, out _)),
        ["WireMap.Parse(ReadOnlySpan<Byte>, WireOptions)"] = tree => WireMap.Parse(DeepTree.Utf8, DeepTree.Options),
        ["WireMap.Parse(String, WireOptions)"] = tree => WireMap.Parse(DeepTree.Json, DeepTree.Options),
        ["WireMap.Clone()"] = tree => Assert.Equal(DeepTree.Json, tree.Map.Clone().ToJson()),
        ["WireMap.Equals(WireMap)"] = tree => Assert.True(tree.Map.Equals(tree.Other)),
        ["WireMap.Equals(Object)"] = tree => Assert.True(tree.Map.Equals((object)tree.Other)),
        ["WireMap.op_Equality(WireMap, WireMap)"] = tree => Assert.True(tree.Map == tree.Other),
        ["WireMap.op_Inequality(WireMap, WireMap)"] = tree => Assert.False(tree.Map != tree.Other),
        ["WireMap.GetHashCode()"] = tree => Assert.Equal(tree.Other.GetHashCode(), tree.Map.GetHashCode()),
        ["WireMap.get_Count()"] = tree => Assert.Equal(2, tree.Map.Count),
        ["WireMap.get_Keys()"] = tree => Assert.Equal(["inner", "bag"], tree.Map.Keys),
        ["WireMap.get_Values()"] = tree => Assert.Equal(tree.Other.Values, tree.Map.Values),
        ["WireMap.GetEnumerator()"] = tree => Assert.Equal(tree.Other, tree.Map),
        ["WireMap.get_Item(String)"] = tree => Assert.Equal(WireKind.Map, tree.Map["inner"].Kind),
        ["WireMap.set_Item(String, WireValue)"] = tree => tree.Map["x"] = tree.Map["inner"],
        ["WireMap.GetString(String)"] = tree => Assert.Null(tree.Map.GetString("inner")),
        ["WireMap.GetMap(String)"] = tree => DeepTree.Innermost(tree.Map),
        ["WireMap.GetList(String)"] = tree => DeepTree.Innermost(tree.List),
        ["WireMap.Add(String, WireValue)"] = tree => tree.Map.Add("x", tree.Other["inner"]),
        ["WireMap.Remove(String)"] = tree => Assert.True(tree.Map.Remove("inner")),
        ["WireMap.Clear()"] = tree => tree.Map.Clear(),
        ["WireMap.ContainsKey(String)"] = tree => Assert.True(tree.Map.ContainsKey("inner")),
        ["WireMap.TryGetValue(String, WireValue&)"] = tree => Assert.True(tree.Map.TryGetValue("inner", out _)),
        ["WireMap.get_Item(WireFieldKeys)"] = tree => Assert.Equal(WireKind.Map, tree.Map[DeepTree.Inner].Kind),
        ["WireMap.set_Item(WireFieldKeys, WireValue)"] = tree => tree.Map[DeepTree.Absent] = tree.Map["inner"],
        ["WireMap.GetString(WireFieldKeys)"] = tree => Assert.Null(tree.Map.GetString(DeepTree.Inner)),
        ["WireMap.GetMap(WireFieldKeys)"] = tree => Assert.NotNull(tree.Map.GetMap(DeepTree.Inner)),
        ["WireMap.GetList(WireFieldKeys)"] = tree => Assert.NotNull(tree.Map.GetList(DeepTree.Bag)),
        ["WireMap.GetMapOrNew(WireFieldKeys)"] = tree => MakeChain(tree.Map),
        ["WireMap.GetListOrNew(WireFieldKeys)"] = tree => tree.Map.GetListOrNew(DeepTree.Absent).Add(tree.List[0]),
        ["WireMap.ContainsKey(WireFieldKeys)"] = tree => Assert.True(tree.Map.ContainsKey(DeepTree.Inner)),
        ["WireMap.GetText(WireFieldKeys)"] = tree => Assert.True(tree.Map.GetText(DeepTree.Inner).IsEmpty),
        ["WireMapExtensions.AsRecord<TRecord>(WireMap, WireRegistry, Func<WireMap, WireRegistry, TRecord>)"] = tree =>
            Assert.NotNull(tree.Map.AsRecord(Boxes.Default, static (map, registry) => new Box(map, registry))),
        ["WireMapExtensions.AsRecord<TRoot>(WireMap, IWireRegistry<TRoot>)"] = tree => Assert.NotNull(tree.Map.AsRecord(Boxes.Default)),
        ["WireField<T>.Get(WireRecord)"] = tree => Assert.Single(DeepTree.Bag.Get(new Box(tree.Map))),
        ["WireField<T>.Set(WireRecord, T)"] = tree => DeepTree.Absent.Set(new Box(tree.Map), tree.Map["inner"]),

        ["WireList.get_Count()"] = tree => Assert.Single(tree.List),
        ["WireList.get_Item(Int32)"] = tree => Assert.Equal(WireKind.List, tree.List[0].Kind),
        ["WireList.set_Item(Int32, WireValue)"] = tree => tree.List[0] = tree.OtherList[0],
        ["WireList.From<T>(IEnumerable<T>, Func<T, WireValue>)"] = tree => WireList.From<WireMap>([tree.Map.GetMap("inner")!], static map => map),
        ["WireList.Clone()"] = tree => Assert.Equal(tree.List.ToJson(), tree.List.Clone().ToJson()),
        ["WireList.Add(WireValue)"] = tree => tree.List.Add(tree.List[0]),
        ["WireList.Insert(Int32, WireValue)"] = tree => tree.List.Insert(0, tree.List[0]),
        ["WireList.RemoveAt(Int32)"] = tree => tree.List.RemoveAt(0),
        ["WireList.Remove(WireValue)"] = tree => Assert.True(tree.List.Remove(tree.OtherList[0])),
        ["WireList.Clear()"] = tree => tree.List.Clear(),
        ["WireList.IndexOf(WireValue)"] = tree => Assert.Equal(0, tree.List.IndexOf(tree.OtherList[0])),
        ["WireList.Contains(WireValue)"] = tree => Assert.NotEqual(tree.List.Contains(1), tree.List.Contains(tree.OtherList[0])),
        ["WireList.CopyTo(WireValue[], Int32)"] = tree => tree.List.CopyTo(new WireValue[1], 0),
        ["WireList.GetEnumerator()"] = tree => Assert.Equal(tree.OtherList, tree.List),
        ["WireList.Equals(WireList)"] = tree => Assert.True(tree.List.Equals(tree.OtherList)),
        ["WireList.Equals(Object)"] = tree => Assert.True(tree.List.Equals((object)tree.OtherList)),
        ["WireList.op_Equality(WireList, WireList)"] = tree => Assert.True(tree.List == tree.OtherList),
        ["WireList.op_Inequality(WireList, WireList)"] = tree => Assert.False(tree.List != tree.OtherList),
        ["WireList.GetHashCode()"] = tree => Assert.Equal(tree.OtherList.GetHashCode(), tree.List.GetHashCode()),

        ["WireValue.op_Implicit(WireMap)"] = tree => Assert.Equal(WireKind.Map, ((WireValue)tree.Map).Kind),
        ["WireValue.op_Implicit(WireList)"] = tree => Assert.Equal(WireKind.List, ((WireValue)tree.List).Kind),
        ["WireRecord.op_Implicit(WireRecord)"] = tree => Assert.Equal(WireKind.Map, ((WireValue)tree.Record).Kind),
        ["WireValue.ToString()"] = tree => Assert.StartsWith("{\"inner\":", tree.Value.ToString(), StringComparison.Ordinal),
        ["WireValue.WriteTo(Utf8JsonWriter)"] = tree => tree.Value.WriteTo(new Utf8JsonWriter(new ArrayBufferWriter<byte>())),
        ["WireValue.Equals(WireValue)"] = tree => Assert.True(tree.Value.Equals(tree.Other["inner"])),
        ["WireValue.Equals(Object)"] = tree => Assert.True(tree.Value.Equals((object)tree.Other["inner"])),
        ["WireValue.op_Equality(WireValue, WireValue)"] = tree => Assert.True(tree.Value == tree.Other["inner"]),
        ["WireValue.op_Inequality(WireValue, WireValue)"] = tree => Assert.False(tree.Value != tree.Other["inner"]),
        ["WireValue.GetHashCode()"] = tree => Assert.Equal(tree.Other["inner"].GetHashCode(), tree.Value.GetHashCode()),
        ["WireValue.AsMap()"] = tree => Assert.NotNull(tree.Value.AsMap()),
        ["WireValue.AsList()"] = tree => Assert.NotNull(tree.Map["bag"].AsList()),

        ["WireRecord.get_Map()"] = tree => Assert.Same(tree.Map, tree.Record.Map),
        ["WireRecord.Validate()"] = tree => Assert.Equal(WireOptions.GreatestDepth, tree.Record.Validate().Count),
        ["WireRecord.ToUtf8Bytes(WireProfile)"] = tree => Assert.All(Enum.GetValues<WireProfile>(), profile => tree.Record.ToUtf8Bytes(profile)),
        ["WireRecord.WriteTo(IBufferWriter<Byte>, WireProfile)"] = tree => tree.Record.WriteTo(new ArrayBufferWriter<byte>(), WireProfile.Legacy),
        ["WireRecord.WriteTo(Utf8JsonWriter, WireProfile)"] = tree =>
            tree.Record.WriteTo(new Utf8JsonWriter(new ArrayBufferWriter<byte>()), WireProfile.Legacy),
        ["WireRecord.WriteToAsync(Stream, WireProfile, CancellationToken)"] = tree => Complete(tree.Record.WriteToAsync(Stream.Null)),
        ["WireRecord.SendAsync(WebSocket, WireProfile, CancellationToken)"] = tree =>
            Complete(tree.Record.SendAsync(WebSocket.CreateFromStream(new MemoryStream(), new WebSocketCreationOptions()))),
        ["WireRecord.WriteLineTo(IBufferWriter<Byte>, WireProfile)"] = tree => tree.Record.WriteLineTo(new ArrayBufferWriter<byte>()),
        ["WireRecord.WriteFrameTo(IBufferWriter<Byte>, WireProfile)"] = tree => tree.Record.WriteFrameTo(new ArrayBufferWriter<byte>()),
        ["WireRecord.ToJson(WireProfile)"] = tree => Assert.Equal(DeepTree.Json, tree.Record.ToJson(WireProfile.Legacy)),
        ["WireRecord.ToString()"] = tree => Assert.EndsWith(DeepTree.Json, tree.Record.ToString(), StringComparison.Ordinal),
        ["WireRecord.Equals(WireRecord)"] = tree => Assert.True(tree.Record.Equals((WireRecord)new Box(tree.Other))),
        ["WireRecord.Equals(Object)"] = tree => Assert.True(tree.Record.Equals((object)new Box(tree.Other))),
        ["WireRecord.op_Equality(WireRecord, WireRecord)"] = tree => Assert.True((WireRecord)tree.Record == new Box(tree.Other)),
        ["WireRecord.op_Inequality(WireRecord, WireRecord)"] = tree => Assert.False((WireRecord)tree.Record != new Box(tree.Other)),
        ["WireRecord.GetHashCode()"] = tree => Assert.Equal(new Box(tree.Other).GetHashCode(), tree.Record.GetHashCode()),
        ["WireRecord.<Clone>$()"] = tree => Assert.Equal(DeepTree.Json, (tree.Record with { }).ToJson()),

        ["WireRecordExtensions.Parse<TRecord>(ReadOnlySpan<Byte>, WireOptions)"] = tree => Box.Parse(DeepTree.Utf8, DeepTree.Options),
        ["WireRecordExtensions.Parse<TRecord>(String, WireOptions)"] = tree => Box.Parse(DeepTree.Json, DeepTree.Options),
        ["WireRecordExtensions.Parse<TRecord>(WireMap, WireOptions)"] = tree => Box.Parse(tree.Map, DeepTree.Options),
        ["WireRecordExtensions.ParseOwned<TRecord>(ReadOnlyMemory<Byte>, WireOptions)"] = tree => Box.ParseOwned(Memory, DeepTree.Options),
        ["WireRecordExtensions.TryParse<TRecord>(ReadOnlySpan<Byte>, TRecord&, WireError&)"] = tree => Assert.False(Box.TryParse(DeepTree.Utf8, out _, out _)),
        ["WireRecordExtensions.TryParse<TRecord>(String, TRecord&, WireError&)"] = tree => Assert.False(Box.TryParse(DeepTree.Json, out _, out _)),

        ["WireRegistry<TRoot>.Resolve(WireMap)"] = tree => Assert.NotNull(Boxes.Default.Resolve(tree.Map)),
        ["WireRegistry<TRoot>.Parse(ReadOnlySpan<Byte>, WireOptions)"] = tree => Boxes.Default.Parse(DeepTree.Utf8, DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(ReadOnlyMemory<Byte>, WireOptions)"] = tree => Boxes.Default.Parse(Memory, DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(ReadOnlySequence<Byte>, WireOptions)"] = tree => Boxes.Default.Parse(Sequence, DeepTree.Options),
        ["WireRegistry<TRoot>.ParseOwned(ReadOnlyMemory<Byte>, WireOptions)"] = tree => Boxes.Default.ParseOwned(Memory, DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(JsonElement, WireOptions)"] = tree => Boxes.Default.Parse(Element, DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(JsonNode, WireOptions)"] = tree => Boxes.Default.Parse(tree.Other.ToJsonNode(), DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(Utf8JsonReader&, WireOptions)"] = tree => ParseWithReader(),
        ["WireRegistry<TRoot>.ParseAsync(Stream, WireOptions, CancellationToken)"] = tree =>
            Complete(Boxes.Default.ParseAsync(new MemoryStream(Memory.ToArray()), DeepTree.Options)),
        ["WireRegistry<TRoot>.ReadLinesAsync(PipeReader, WireOptions, CancellationToken)"] = tree =>
            Assert.True(ReadOne(Boxes.Default.ReadLinesAsync(PipeReader.Create(Sequence), DeepTree.Options))),
        ["WireRegistry<TRoot>.ReadFramesAsync(PipeReader, WireOptions, CancellationToken)"] = tree =>
        {
            var frame = new ArrayBufferWriter<byte>();
            tree.Record.WriteFrameTo(frame);
            Assert.True(ReadOne(Boxes.Default.ReadFramesAsync(PipeReader.Create(new ReadOnlySequence<byte>(frame.WrittenMemory)), DeepTree.Options)));
        },
        ["WireRegistry<TRoot>.TryParseOwned(ReadOnlyMemory<Byte>, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParseOwned(Memory, out _, out _)),
        ["WireRegistry<TRoot>.TryParseOwned(ReadOnlyMemory<Byte>, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParseOwned(Memory, Strict, out _, out _)),
        ["WireRegistry<TRoot>.Parse(String, WireOptions)"] = tree => Boxes.Default.Parse(DeepTree.Json, DeepTree.Options),
        ["WireRegistry<TRoot>.Parse(WireMap, WireOptions)"] = tree => Boxes.Default.Parse(tree.Map, DeepTree.Options),
        ["WireRegistry<TRoot>.TryParse(ReadOnlySpan<Byte>, TRoot&, WireError&)"] = tree => Assert.False(Boxes.Default.TryParse(DeepTree.Utf8, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(ReadOnlyMemory<Byte>, TRoot&, WireError&)"] = tree => Assert.False(Boxes.Default.TryParse(Memory, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(ReadOnlySequence<Byte>, TRoot&, WireError&)"] = tree => Assert.False(Boxes.Default.TryParse(Sequence, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(String, TRoot&, WireError&)"] = tree => Assert.False(Boxes.Default.TryParse(DeepTree.Json, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(WireMap, TRoot&, WireError&)"] = tree => Assert.True(Boxes.Default.TryParse(tree.Map, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(ReadOnlySpan<Byte>, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParse(DeepTree.Utf8, Strict, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(ReadOnlyMemory<Byte>, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParse(Memory, Strict, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(ReadOnlySequence<Byte>, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParse(Sequence, Strict, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(String, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParse(DeepTree.Json, Strict, out _, out _)),
        ["WireRegistry<TRoot>.TryParse(WireMap, WireOptions, TRoot&, WireError&)"] = tree =>
            Assert.False(Boxes.Default.TryParse(tree.Map, Strict, out _, out _)),
    };

    /// <summary>Operations that depth does not affect: the beginning of the name, and the reason.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Indifferent = new Dictionary<string, string>
    {
        ["IWireRegistry<TRoot>."] = "an interface; a registry is run",
        ["IWireValue<TSelf>."] = "an interface for types of the user's",
        ["WireDiscriminatorInfo."] = "describes declarations",
        ["WireShapeInfo."] = "describes declarations",
        ["WireError."] = "a text and a number",
        ["WireException."] = "a text and a number",
        ["WireProblem."] = "two texts",
        ["WireOptions."] = "numbers and flags",
        ["WireFieldKeys."] = "names of keys",
        ["WireField."] = "what is declared of a field",
        ["WireField<T>.get_"] = "what is declared of a field",
        ["WireField<T>.set_"] = "what is declared of a field",
        ["WireField<T>..ctor"] = "declares a field",
        ["WireType."] = "declares the type of a field",
        ["WireType<T>."] = "declares the type of a field",
        ["WireListField<T>..ctor"] = "declares a field",
        ["WireShape<"] = "describes declarations",
        ["IWireShape."] = "describes declarations",
        ["IDefaultRegistry."] = "a registry",
        ["WireTemplate."] = "keys and texts",
        ["WirePresets."] = "keys and texts",
        ["WireRegistry.get_Shapes()"] = "describes declarations",
        ["WireRegistry.get_NestedShapes()"] = "describes declarations",
        ["WireRegistry<TRoot>.For<TRecord>()"] = "finds a declaration",
        ["WireRegistry.get_Dispatch()"] = "describes declarations",
        ["WireDispatchInfo."] = "describes declarations",
        ["WireOutcomeInfo."] = "describes declarations",
        ["WireDispatcherInfo."] = "describes declarations",
        ["WireCaseInfo."] = "describes declarations",
        ["WireDispatchWalker."] = "reads entries of the outermost object",
        ["WireSchemaExtensions.ToOpenApiSchemas("] = "describes declarations",
        ["WireFallbackInfo."] = "describes declarations",
        ["WireSchemaExtensions.ToJsonSchema("] = "describes declarations",
        ["WireRegistry.get_Options()"] = "numbers and flags",
        ["WireRegistry<TRoot>.ReadMessagesAsync("] = "reads each message as lines are read, which is run",
        ["WireLine<TRecord>."] = "what was read, which is run",
        ["WireMapJsonConverter."] = "called by System.Text.Json; what it does is run",
        ["WireListJsonConverter."] = "called by System.Text.Json; what it does is run",
        ["WireValueJsonConverter."] = "called by System.Text.Json; what it does is run",
        ["WireRegistryJsonConverter<TRoot>."] = "called by System.Text.Json; what it does is run",
        ["CustomValueJsonConverter<TSelf>."] = "called by System.Text.Json; what it does is run",
        ["WireRewriting."] = "called for one record by ToJson, which is run",
        ["WireValidation."] = "called for one record by Validate, which is run",
        ["WireMap..ctor()"] = "empty",
        ["WireList..ctor()"] = "empty",
        ["WireValue.op_Implicit("] = "a scalar, where it is not run",
        ["WireValue.From"] = "a scalar",
        ["WireValue.get_"] = "looks at the value itself",
        ["WireValueExtensions.As<T>(WireValue)"] = "reads a scalar",
        ["WireValue.As"] = "reads a scalar, where it is not run",
    };

    private static ReadOnlyMemory<byte> Memory => DeepTree.Utf8.ToArray();

    private static ReadOnlySequence<byte> Sequence => new(Memory);

    private static JsonElement Element => JsonElement.Parse(DeepTree.Utf8, new JsonDocumentOptions { MaxDepth = WireOptions.GreatestDepth });

    private static void ParseWithReader()
    {
        var reader = new Utf8JsonReader(DeepTree.Utf8, new JsonReaderOptions { MaxDepth = WireOptions.GreatestDepth });
        Boxes.Default.Parse(ref reader, DeepTree.Options);
    }

    /// <summary>Runs on this stack, because nothing is awaited.</summary>
    private static void Complete(ValueTask task) => Assert.True(task.IsCompletedSuccessfully);

    private static void Complete<T>(ValueTask<T> task) => Assert.True(task.IsCompletedSuccessfully);

    private static bool ReadOne(IAsyncEnumerable<WireLine<Box>> lines)
    {
        ValueTask<bool> next = lines.GetAsyncEnumerator().MoveNextAsync();
        return next.IsCompletedSuccessfully && next.Result;
    }

    private static void MakeChain(WireMap map)
    {
        for (int depth = 1; depth < WireOptions.GreatestDepth; depth++)
        {
            map = map.GetMapOrNew(DeepTree.Absent);
        }
        map["x"] = 1;
    }
}
