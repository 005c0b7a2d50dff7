namespace Dimp.Tests.Model;

/// <content>What a program can do to maps and lists.</content>
internal sealed partial class ModelRun
{
    private static readonly string LongKey = new('k', 300);

    private static readonly (string Name, Action<ModelRun, Step> Run)[] Operations =
    [
        ("set key", (run, step) => run.OnMap(step, run.SetKey)),
        ("set key", (run, step) => run.OnMap(step, run.SetKey)),
        ("remove key", (run, step) => run.OnMap(step, RemoveKey)),
        ("add key", (run, step) => run.OnMap(step, run.AddKey)),
        ("set key to itself", (run, step) => run.OnMap(step, SetKeyToItself)),
        ("set field", (run, step) => run.OnMap(step, run.SetField)),
        ("read field", (run, step) => run.OnMap(step, ReadField)),
        ("clear or clone map", (run, step) => run.OnMap(step, run.ClearOrClone)),
        ("ill-formed key", (run, step) => run.OnMap(step, UseIllFormedKey)),
        ("entry", (run, step) => run.OnMap(step, RemoveEntry)),
        ("edit list", (run, step) => run.OnList(step, run.EditList)),
        ("edit list", (run, step) => run.OnList(step, run.EditList)),
        ("list of what was made", (run, step) => run.OnMap(step, SetMadeList)),
        ("equality", (run, step) => run.Compare(step)),
        ("look into node", (run, step) => run.Observe(Pick([.. run.wires.Keys], step.A))),
        ("look into record", (run, step) => { (WireRecord wire, ModelMap model) = Pick(run.records, step.A); run.Observe(wire, model); }),
        ("look into record", (run, step) => { (WireRecord wire, ModelMap model) = Pick(run.records, step.A); run.Observe(wire, model); }),
        ("read property", (run, step) => run.OnRecord(step, run.ReadProperty, isEdit: false)),
        ("read property", (run, step) => run.OnRecord(step, run.ReadProperty, isEdit: false)),
        ("set property", (run, step) => run.OnRecord(step, run.SetScalar)),
        ("set property", (run, step) => run.OnRecord(step, run.SetScalar)),
        ("set property", (run, step) => run.OnRecord(step, run.SetScalar)),
        ("set property to node", (run, step) => run.OnRecord(step, run.SetNode)),
        ("set property to node", (run, step) => run.OnRecord(step, run.SetNode)),
        ("set property to itself", (run, step) => run.OnRecord(step, run.SetToItself)),
        ("set list property", (run, step) => run.OnRecord(step, run.SetList)),
        ("stale view", (run, step) => run.OnRecord(step, run.EditStaleView)),
        ("with", (run, step) => run.OnRecord(step, run.With, isEdit: false)),
        ("short keys", (run, step) => run.OnMap(step, run.ReadShort)),
        ("view map", (run, step) => run.OnMap(step, run.View)),
        ("parse another", (run, _) => run.Enter(run.another)),
        ("factory", (run, step) => run.Make(step)),
    ];

    /// <summary>The newest are taken as often as all others.</summary>
    private static T Pick<T>(IReadOnlyList<T> all, int choice) =>
        choice % 2 == 0 ? all[choice / 2 % all.Count] : all[^(1 + (choice / 2 % Math.Min(4, all.Count)))];

    private static string Key(int choice) => ModelJson.Keys[choice % ModelJson.Keys.Count];

    private void OnMap(Step step, Action<ModelMap, WireMap, Step> run)
    {
        ModelMap map = Pick([.. wires.Keys.OfType<ModelMap>()], step.A);
        if (!map.IsUncertain)
        {
            Note(() => $"in {map.Text}");
            run(map, (WireMap)wires[map], step);
        }
    }

    private void OnList(Step step, Action<ModelList, WireList, Step> run)
    {
        ModelList[] lists = [.. wires.Keys.OfType<ModelList>().Where(list => !list.IsUncertain)];
        if (lists.Length > 0)
        {
            ModelList list = Pick(lists, step.A);
            Note(() => $"in {list.Text}");
            run(list, (WireList)wires[list], step);
        }
    }

    /// <summary>A value of any kind: a scalar, what stands elsewhere, a node or record that somebody holds, a new node.</summary>
    private (WireValue Wire, object? Model) Value(int choice)
    {
        int which = choice / 8;
        switch (choice % 8)
        {
            case 0:
                return default;
            case 1:
                ModelMap other = Pick([.. wires.Keys.OfType<ModelMap>()], which);
                string key = Pick([.. other.Keys, "a"], which);
                return (((WireMap)wires[other])[key], other[key]);
            case 2 or 3:
                (ModelNode model, WireNode wire) = Pick([.. wires.Where(held => !held.Key.IsOutrun)], which);
                return (wire is WireMap map ? map : (WireList)wire, model);
            case 4:
                (WireRecord record, ModelMap viewed) = Pick(records, which);
                return viewed.IsOutrun ? default : (record, viewed);
            case 5:
                WireNode made = which % 2 == 0 ? new WireMap() : new WireList();
                ModelNode node = Bind(which % 2 == 0 ? new ModelMap() : new ModelList(), made);
                return (made is WireMap empty ? empty : (WireList)made, node);
            default:
                return Scalar.Written[which % Scalar.Written.Count];
        }
    }

    private void SetKey(ModelMap model, WireMap wire, Step step)
    {
        (WireValue value, object? modelled) = Value(step.C);
        string key = Key(step.B);
        if (IsOpen(model, key, modelled))
        {
            return;
        }
        Note(() => $"[{key}] = {value}");
        wire[key] = value;
        model.Set(key, modelled);
    }

    /// <summary>
    /// Whether nobody promises what becomes of the other entries of a key, or the other names of a field, when a node is set
    /// to the key where it stands, or stands ready.
    /// </summary>
    private static bool IsOpen(ModelMap model, string key, object? value) => value is ModelNode node
        && ((node == model[key] && model.IsTwice(key)) || (node.Waiting is var (owner, field) && owner == model && field.Names.Contains(key)));

    private static void RemoveKey(ModelMap model, WireMap wire, Step step)
    {
        string key = Pick([.. model.Keys, "a"], step.B);
        Same(model.Remove(key), wire.Remove(key));
    }

    private void AddKey(ModelMap model, WireMap wire, Step step)
    {
        (WireValue value, object? modelled) = Value(step.C);
        string key = Key(step.B);
        if (IsOpen(model, key, modelled))
        {
            return;
        }
        Note(() => $"[{key}] = {value}");
        if (model.Has(key))
        {
            Assert.Throws<ArgumentException>(() => wire.Add(key, value));
            return;
        }
        wire.Add(key, value);
        model.Set(key, modelled);
    }

    private static void SetKeyToItself(ModelMap model, WireMap wire, Step step)
    {
        string key = Pick([.. model.Keys, "a"], step.B);
        if (model[key] is not ModelNode || (!IsOpen(model, key, model[key])))
        {
            wire[key] = wire[key];
            model.Set(key, model[key]);
        }
    }

    private void SetField(ModelMap model, WireMap wire, Step step)
    {
        ModelField field = Pick(ModelShape.Round.Fields, step.B);
        (WireValue value, object? modelled) = Value(step.C);
        if (modelled is ModelNode && field.IsScalar)
        {
            return;
        }
        Note(() => $"{field.Key} = {value}");
        Assign(field, model, modelled, () => wire[field.Wire] = value);
    }

    private static void ReadField(ModelMap model, WireMap wire, Step step)
    {
        ModelField field = Pick(ModelShape.Round.Fields, step.B);
        Same(field.Names.Any(model.Has), wire.ContainsKey(field.Wire));
        Same(field.Read(model) is string json ? Scalar.Of(json).Text : null, wire.GetString(field.Wire));
        if (field.NameIn(model) is { } name)
        {
            Same(wire[name], wire[field.Wire]);
            Assert.Same(wire.GetMap(name), wire.GetMap(field.Wire));
            Assert.Same(wire.GetList(name), wire.GetList(field.Wire));
        }
        else
        {
            Assert.True(wire[field.Wire].IsNullOrUndefined);
            Assert.Null(wire.GetMap(field.Wire));
        }
    }

    private void ClearOrClone(ModelMap model, WireMap wire, Step step)
    {
        if (step.B % 4 == 0)
        {
            Note(() => "cleared");
            wire.Clear();
            model.Clear();
        }
        else
        {
            Bind(model.Copy(), wire.Clone());
        }
    }

    private static void UseIllFormedKey(ModelMap model, WireMap wire, Step step)
    {
        string prefix = step.B % 2 == 0 ? LongKey : "";
        wire[prefix + "\uFFFD"] = 1;
        model.Set(prefix + "\uFFFD", "1");
        string key = prefix + "\uD800";
        Assert.False(wire.ContainsKey(key));
        Assert.False(wire.TryGetValue(key, out _));
        Assert.True(wire[key].IsUndefined);
        Assert.Null(wire.GetString(key));
        Assert.False(wire.Remove(key));
        Assert.Throws<ArgumentException>(() => wire[key] = 1);
        Assert.Throws<ArgumentException>(() => wire.Add(key, 1));
        wire.Remove(prefix + "\uFFFD");
        model.Remove(prefix + "\uFFFD");
    }

    private static void RemoveEntry(ModelMap model, WireMap wire, Step step)
    {
        string key = Pick([.. model.Keys, "a"], step.B);
        var entry = new KeyValuePair<string, WireValue>(key, Scalar.Written[step.C % Scalar.Written.Count].Value);
        bool isThere = model[key] is string json
            && Scalar.Of(json).Meaning == Scalar.Of(Scalar.Written[step.C % Scalar.Written.Count].Json).Meaning;
        IDictionary<string, WireValue> entries = wire;
        Same(isThere, entries.Contains(entry));
        Same(isThere, entries.Remove(entry));
        if (isThere)
        {
            model.Remove(key);
        }
    }

    private static void SetMadeList(ModelMap model, WireMap wire, Step step)
    {
        (WireValue Value, string Json)[] items = [.. Scalar.Written.Skip(step.C % 10).Take(step.B % 3)];
        var list = new ModelList();
        foreach ((_, string json) in items)
        {
            list.Append(json);
        }
        wire[Key(step.B)] = WireList.From(items, item => item.Value);
        model.Set(Key(step.B), list);
    }

    private void EditList(ModelList model, WireList wire, Step step)
    {
        (WireValue value, object? modelled) = Value(step.C);
        int count = model.Items.Count;
        int index = count == 0 ? 0 : step.B / 8 % count;
        switch (step.B % 8)
        {
            case 0:
                Note(() => $"add {value}");
                wire.Add(value);
                model.Insert(count, modelled);
                break;
            case 1:
                Note(() => $"insert {value} at {index}");
                wire.Insert(index, value);
                model.Insert(index, modelled);
                break;
            case 2 when count > 0:
                Note(() => $"[{index}] = {value}");
                wire[index] = value;
                model.Set(index, modelled);
                break;
            case 3 when count > 0:
                Note(() => $"remove {index}");
                wire.RemoveAt(index);
                model.RemoveAt(index);
                break;
            case 4:
                int found = model.Items.ToList().FindIndex(item => ModelNode.MeaningOf(item) == (modelled is null ? "" : ModelNode.MeaningOf(modelled)));
                Same((found, found >= 0), (wire.IndexOf(value), wire.Contains(value)));
                Same(found >= 0, wire.Remove(value));
                if (found >= 0)
                {
                    model.RemoveAt(found);
                }
                break;
            case 5 when count > 0:
                Note(() => $"[{index}] = itself");
                wire[index] = wire[index];
                model.Set(index, model.Items[index]);
                break;
            case 6 when step.C % 4 == 0:
                Note(() => "clear");
                wire.Clear();
                model.Clear();
                break;
            default:
                Bind(model.Copy(), wire.Clone());
                Assert.Throws<ArgumentOutOfRangeException>(() => wire[count] = 1);
                Assert.Throws<ArgumentOutOfRangeException>(() => wire.Insert(-1, 1));
                break;
        }
    }

    private void Compare(Step step)
    {
        (ModelNode one, WireNode wire) = Pick([.. wires], step.A);
        (ModelNode two, WireNode other) = Pick([.. wires], step.B);
        bool isEqual = one.Meaning == two.Meaning;
        Same(isEqual, wire.Equals(other));
        Assert.True(!isEqual || wire.GetHashCode() == other.GetHashCode());
        (WireRecord record, ModelMap map) = Pick(records, step.A);
        (WireRecord second, ModelMap seconds) = Pick(records, step.B);
        Same(record.GetType() == second.GetType() && map.Meaning == seconds.Meaning, record == second);
        Same(record == second, record.Equals(second));
        Assert.True(record != second || record.GetHashCode() == second.GetHashCode());
    }
}
