namespace Dimp.Tests.Model;

/// <summary>One choice of what to do next: which operation, and to what.</summary>
internal readonly record struct Step(int Operation, int A, int B, int C);

/// <summary>
/// The engine and the model side by side. Every node of the engine that a program holds is bound to its node in the model
/// for good: it must go on saying what that says.
/// </summary>
internal sealed partial class ModelRun
{
    private readonly Dictionary<ModelNode, WireNode> wires = [];
    private readonly Dictionary<WireNode, ModelNode> models = new(ReferenceEqualityComparer.Instance);
    private readonly List<(WireRecord Wire, ModelMap Model)> records = [];
    private readonly string another;
    private readonly List<string>? log;

    /// <summary>Starts with a message, and with another that may come in later; <paramref name="log"/> takes down what is done.</summary>
    public ModelRun(string json, string another, List<string>? log)
    {
        this.another = another;
        this.log = log;
        log?.Add("parse");
        Enter(json);
    }

    public void Take(Step step)
    {
        (string name, Action<ModelRun, Step> run) = Operations[step.Operation % Operations.Length];
        log?.Add(name);
        run(this, step);
        CompareTexts();
    }

    /// <summary>Compares all that can be seen.</summary>
    public void CompareEverything()
    {
        foreach ((WireRecord wire, ModelMap model) in records.ToArray())
        {
            Observe(wire, model);
        }
        foreach (ModelNode node in wires.Keys.ToArray())
        {
            Observe(node);
        }
        CompareTexts();
    }

    private void Enter(string json)
    {
        Note(() => json);
        Box box = Boxes.Default.Parse(json);
        Hold(box, ModelText.Map(json));
    }

    private void Note(Func<string> text)
    {
        if (log is not null)
        {
            log[^1] += " " + text().ReplaceLineEndings("⏎");
        }
    }

    private void CompareTexts()
    {
        foreach ((ModelNode model, WireNode wire) in wires)
        {
            Same(model.Text, wire.ToJson().Trim());
        }
    }

    private ModelNode Bind(ModelNode model, WireNode? wire)
    {
        Assert.NotNull(wire);
        if (wires.TryGetValue(model, out WireNode? known))
        {
            Assert.True(ReferenceEquals(known, wire), $"Another node stands for {model.Text}.");
            return model;
        }
        Assert.False(models.ContainsKey(wire), $"A node that stands elsewhere was read as {model.Text}.");
        wires.Add(model, wire);
        models.Add(wire, model);
        return model;
    }

    private void Hold(WireRecord record, ModelMap map)
    {
        Bind(map, record.Map);
        if (!records.Exists(held => ReferenceEquals(held.Wire, record)))
        {
            records.Add((record, map));
        }
    }

    /// <summary>Whoever held what is in there no longer knows where it stands: nobody promises that.</summary>
    private void LetGo(ModelNode node)
    {
        foreach (ModelNode child in node.Children.Concat(node is ModelMap map ? map.Ready.Values : []))
        {
            LetGo(child);
        }
        if (wires.Remove(node, out WireNode? wire))
        {
            models.Remove(wire);
        }
        records.RemoveAll(held => held.Model == node);
    }

    private void Observe(ModelNode node)
    {
        if (node is ModelMap map)
        {
            Observe(map, (WireMap)wires[map]);
        }
        else
        {
            Observe((ModelList)node, (WireList)wires[node]);
        }
    }

    private void Observe(ModelMap model, WireMap wire)
    {
        Same(model.Keys.Count(), wire.Count);
        Same(model.Keys, wire.Keys);
        Same(model.Keys, wire.Select(entry => entry.Key));
        foreach ((string key, WireValue value) in wire)
        {
            Observe(model[key], value);
            Observe(model[key], wire[key]);
            Same(wire[key], value);
            Same((model[key] as string) is { } json ? Scalar.Of(json).Text : null, wire.GetString(key));
            Assert.Same(value.AsMap(), wire.GetMap(key));
            Assert.Same(value.AsList(), wire.GetList(key));
        }
        foreach (string key in ModelJson.Keys)
        {
            Same(model.Has(key), wire.ContainsKey(key));
            Same(model.Has(key), wire.TryGetValue(key, out WireValue value));
            Same(model.Has(key), !value.IsUndefined);
        }
        WireMap read = WireMap.Parse(model.Text);
        Assert.True(wire.Equals(read) && read.Equals(wire) && wire == read);
        Same(read.GetHashCode(), wire.GetHashCode());
    }

    private void Observe(ModelList model, WireList wire)
    {
        Same(model.Items.Count, wire.Count);
        int index = 0;
        foreach (WireValue item in wire)
        {
            Observe(model.Items[index], item);
            Observe(model.Items[index], wire[index]);
            index++;
        }
        var copy = new WireValue[wire.Count + 1];
        wire.CopyTo(copy, 1);
        Same(wire, copy.Skip(1));
        WireList read = WireMap.Parse($$"""{"list":{{model.Text}}}""").GetList("list")!;
        Assert.True(wire.Equals(read) && read.Equals(wire) && wire == read);
        Same(read.GetHashCode(), wire.GetHashCode());
    }

    private void Observe(object? model, WireValue wire)
    {
        switch (model)
        {
            case null:
                Assert.True(wire.IsUndefined);
                break;
            case ModelNode node:
                Bind(node, node is ModelMap ? wire.AsMap() : wire.AsList());
                Same(node is ModelMap ? WireKind.Map : WireKind.List, wire.Kind);
                Same(node.Text, wire.ToString());
                Assert.Null(wire.AsString());
                break;
            case string json:
                Scalar scalar = Scalar.Of(json);
                Same(json, wire.ToString());
                Same((scalar.Text, scalar.Integer, scalar.Number, scalar.Flag),
                    (wire.AsString(), wire.AsInt32(), wire.AsDouble(), wire.AsBoolean()));
                Assert.Null(wire.AsMap());
                break;
        }
    }

    private void Observe(WireRecord wire, ModelMap model)
    {
        var shape = ModelShape.Of(wire);
        object?[] first = [.. shape.Fields.Select(field => field.Get(wire))];
        for (int i = 0; i < first.Length; i++)
        {
            Observe(shape.Fields[i], first[i], model);
        }
        Same(shape.Problems(model).Order(StringComparer.Ordinal), wire.Validate().Select(problem => problem.Key).Order(StringComparer.Ordinal));
        CompareProfiles(wire, model);
        for (int i = 0; i < first.Length; i++)
        {
            object? second = shape.Fields[i].Get(wire);
            Assert.True(
                ReferenceEquals(first[i], second) || shape.Fields[i].IsScalar || first[i] is WireValue,
                $"Reading {shape.Fields[i].Key} twice gives two objects.");
        }
    }

    private void Observe(ModelField field, object? value, ModelMap map)
    {
        if (field.IsScalar)
        {
            Same(field.ReadScalar(field.Read(map)) ?? field.Default, value);
        }
        else if (field.IsNode)
        {
            ObserveNode(field, value, map);
        }
        else if (value is WireValue any)
        {
            Observe(field.Read(map), any);
        }
        else if (field.Read(map) is not ModelList list)
        {
            Assert.Empty((IEnumerable<object>?)value ?? []);
            Same(field.IsNullable, value is null);
        }
        else if (field.IsTexts)
        {
            Same(list.Items.OfType<string>().Select(item => Scalar.Of(item).Text).OfType<string>(), (IEnumerable<string>)value!);
        }
        else
        {
            ObserveRecords(list, (IReadOnlyList<WireRecord>)value!, isSingle: field.NameIn(map) is null);
        }
    }

    private void ObserveNode(ModelField field, object? value, ModelMap map)
    {
        if (field.Node(map) is null && field.IsNullable)
        {
            Assert.Null(value);
            return;
        }
        WireNode? wire = (value as WireRecord)?.Map ?? (WireNode?)value;
        ModelNode node = Bind(field.Node(map) ?? ReadyFor(field, map, wire!), wire);
        if (value is WireRecord record)
        {
            Same(field.ShapeOf((ModelMap)node).Type, record.GetType());
            Hold(record, (ModelMap)node);
        }
    }

    private void ObserveRecords(ModelList list, IReadOnlyList<WireRecord> wire, bool isSingle)
    {
        ModelMap[] maps = [.. list.Items.OfType<ModelMap>()];
        Same(maps.Select(map => map.Compact), wire.Select(record => ModelText.Map(record.Map.ToJson()).Compact));
        for (int i = 0; i < maps.Length && !isSingle; i++)
        {
            Hold(wire[i], maps[i]);
        }
    }

    /// <summary>The node that stands ready for an absent field; after one that was outrun it may be that or another.</summary>
    private ModelNode ReadyFor(ModelField field, ModelMap map, WireNode wire)
    {
        if (!map.Ready.TryGetValue(field, out ModelNode? ready))
        {
            ready = models.TryGetValue(wire, out ModelNode? outrun) && outrun.Waiting == (map, field) ? outrun
                : field.IsMap ? new ModelMap() : new ModelList();
            ready.Waiting = (map, field);
            ready.IsOutrun = false;
            map.Ready.Add(field, ready);
        }
        return ready;
    }

    private static void CompareProfiles(WireRecord wire, ModelMap model)
    {
        var shape = ModelShape.Of(wire);
        var legacy = (ModelMap)model.Copy();
        shape.WriteLegacy(legacy);
        Same(legacy.Compact, ModelText.Map(wire.ToJson(WireProfile.Legacy)).Compact);
        var shortened = (ModelMap)model.Copy();
        if (shape.WriteShort(shortened))
        {
            Same(shortened.Compact, ModelText.Map(wire.ToJson(WireProfile.Short)).Compact);
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => wire.ToJson(WireProfile.Short));
        }
    }

    /// <summary>Asks xunit only about what differs: its comparison takes longer than the step that is compared.</summary>
    private static void Same<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            Assert.Equal(expected, actual);
        }
    }

    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            Assert.Equal(expected, actual);
        }
    }
}
