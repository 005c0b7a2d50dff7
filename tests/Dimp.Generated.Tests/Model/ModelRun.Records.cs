namespace Dimp.Tests.Model;

/// <content>What a program can do to records.</content>
internal sealed partial class ModelRun
{
    private static readonly WireOptions ShortAllowed = new() { AllowShortKeys = true };

    private void OnRecord(Step step, Action<ModelMap, WireRecord, Step> run, bool isEdit = true)
    {
        (WireRecord wire, ModelMap model) = Pick(records, step.A);
        if (!isEdit || !model.IsUncertain)
        {
            Note(() => $"of {wire}");
            run(model, wire, step);
        }
    }

    private void ReadProperty(ModelMap model, WireRecord wire, Step step)
    {
        ModelField field = Pick(ModelShape.Of(wire).Fields, step.B);
        Note(() => field.Key);
        Observe(field, field.Get(wire), model);
    }

    private void SetScalar(ModelMap model, WireRecord wire, Step step)
    {
        ModelField field = Pick([.. ModelShape.Of(wire).Fields.Where(field => field.IsSettable && (field.IsScalar || field.Type == typeof(WireValue)))], step.B);
        if (field.Type == typeof(WireValue))
        {
            (WireValue any, object? anyModelled) = Value(step.C);
            Note(() => $"{field.Key} = {any}");
            Assign(field, model, anyModelled, () => field.Set(wire, any));
            return;
        }
        (WireValue written, _) = Scalar.Written[step.C % Scalar.Written.Count];
        object? value = step.C % 5 == 0 && (field.IsNullable || field.Type == typeof(string)) ? null
            : field.Type == typeof(string) ? written.AsString()
            : field.Type == typeof(int) ? written.AsInt32() ?? 7
            : field.Type == typeof(double) ? written.AsDouble() ?? 7
            : written.AsBoolean() ?? true;
        string? json = value is null ? null : Scalar.JsonOf(value);
        if (value is null || json is not null)
        {
            Note(() => $"{field.Key} = {json}");
            field.Set(wire, value);
            field.Set(model, json);
        }
    }

    private void SetNode(ModelMap model, WireRecord wire, Step step)
    {
        ModelField field = Pick([.. ModelShape.Of(wire).Fields.Where(field => field.IsNode)], step.B);
        object? value;
        ModelNode? modelled = null;
        if (step.C % 8 == 0)
        {
            value = null;
        }
        else if (field.IsRecord)
        {
            (WireRecord Wire, ModelMap Model)[] fitting = [.. records.Where(held => field.Type.IsInstanceOfType(held.Wire) && !held.Model.IsOutrun)];
            if (fitting.Length == 0 || step.C % 8 == 1)
            {
                WireRecord made = field.Type == typeof(Clock) ? new Clock() : new Box();
                fitting = [(made, new ModelMap())];
                Hold(made, fitting[0].Model);
            }
            (value, modelled) = Pick(fitting, step.C / 8);
        }
        else
        {
            KeyValuePair<ModelNode, WireNode>[] fitting = [.. wires.Where(held => held.Value.GetType() == field.Type && !held.Key.IsOutrun)];
            if (fitting.Length == 0)
            {
                return;
            }
            (modelled, value) = Pick(fitting, step.C / 8);
        }
        Note(() => $"{field.Key} = {modelled?.Text}");
        Assign(field, model, modelled, () => field.Set(wire, value));
    }

    /// <summary>Keeps the view of a field, sets one of the field's names by other means, and edits the view.</summary>
    private void EditStaleView(ModelMap model, WireRecord wire, Step step)
    {
        ModelField field = Pick([.. ModelShape.Of(wire).Fields.Where(field => field.IsNode && !field.IsNullable)], step.B);
        object? value = field.Get(wire);
        Observe(field, value, model);
        ModelNode view = field.Node(model) ?? model.Ready[field];
        string name = Pick([.. field.Names], step.C);
        (WireValue set, object? modelled) = Value(step.B);
        if (modelled is null || modelled == model[name] || modelled == view)
        {
            return;
        }
        Note(() => $"of {field.Key}, [{name}] = {set}");
        wire.Map[name] = set;
        model.Set(name, modelled);
        if (view.IsUncertain)
        {
            return;
        }
        if (view is ModelMap map)
        {
            ((WireMap)wires[view])["a"] = 1;
            map.Set("a", "1");
        }
        else
        {
            ((WireList)wires[view]).Add(1);
            ((ModelList)view).Insert(((ModelList)view).Items.Count, "1");
        }
    }

    private void SetToItself(ModelMap model, WireRecord wire, Step step)
    {
        ModelField field = Pick([.. ModelShape.Of(wire).Fields.Where(field => field.IsSettable)], step.B);
        Note(() => field.Key);
        object? value = field.Get(wire);
        Observe(field, value, model);
        if (field.IsNode)
        {
            ModelNode? node = field.Node(model) ?? (field.IsNullable ? null : model.Ready[field]);
            Assign(field, model, node, () => field.Set(wire, value));
        }
        else if (field.IsTexts || field.IsRecords)
        {
            if (value is IEnumerable<string> texts && texts.Any(text => Scalar.JsonOf(text) is null))
            {
                return;
            }
            SetListToItself(field, model, wire, value);
        }
        else if (value is WireValue)
        {
            Assign(field, model, field.Read(model), () => field.Set(wire, value));
        }
        else if (value is null || Scalar.JsonOf(value) is not null)
        {
            field.Set(wire, value);
            field.Set(model, value is null ? null : Scalar.JsonOf(value));
        }
    }

    /// <summary>
    /// Assigns a value to a field. The view of what stands there already is still attached afterwards; whether the other
    /// names of the field go then is left open.
    /// </summary>
    private void Assign(ModelField field, ModelMap model, object? value, Action assign)
    {
        string[] names = value is ModelNode ? [.. field.Names.Append(field.Single!).Where(name => name is not null && value == model[name])] : [];
        if (names.Length == 0)
        {
            assign();
            field.Set(model, value);
        }
        else if (names[0] == field.NameIn(model) && !field.Names.Any(model.IsTwice))
        {
            assign();
            if (wires[model].ToJson().Trim() != model.Text)
            {
                if (names[0] != field.Key)
                {
                    model.Remove(names[0]);
                }
                field.Set(model, value);
            }
        }
    }

    private void SetList(ModelMap model, WireRecord wire, Step step)
    {
        if (wire is not Box box)
        {
            return;
        }
        if (step.B % 3 == 0)
        {
            string[]? texts = step.C % 5 == 0 ? null : [.. Scalar.Written.Select(item => item.Value.AsString()).OfType<string>()
                .Where(text => Scalar.JsonOf(text) is not null).Skip(step.C % 7).Take(step.B % 4)];
            Note(() => $"tags = {texts?.Length}");
            box.Tags = texts;
            ModelField tags = ModelShape.Box.Fields.Single(field => field.Key == "tags");
            SetItems(tags, model, texts?.Select(text => (object)Scalar.JsonOf(text)!));
            return;
        }
        (WireRecord Wire, ModelMap Model)[] clocks = [.. records.Where(held => held.Wire is Clock && !held.Model.IsOutrun && !model.IsWithin(held.Model))];
        (WireRecord Wire, ModelMap Model)[] chosen = clocks.Length == 0 ? [] : [.. Enumerable.Range(0, step.B % 4).Select(i => Pick(clocks, step.C + i))];
        ModelField field = ModelShape.Box.Fields.Single(field => field.IsRecords);
        if (!Array.Exists(chosen, clock => clock.Model.Parent is { } parent && parent == model["clocks"]))
        {
            Note(() => $"clocks = {string.Join(' ', chosen.Select(clock => clock.Model.Text))}");
            box.Clocks = [.. chosen.Select(clock => (Clock)clock.Wire)];
            SetItems(field, model, chosen.Select(clock => clock.Model));
        }
    }

    private static void SetItems(ModelField field, ModelMap model, IEnumerable<object>? items)
    {
        var list = new ModelList();
        foreach (object item in items ?? [])
        {
            list.Insert(list.Items.Count, item);
        }
        field.Set(model, items is null ? null : list);
    }

    /// <summary>A list that is assigned to where it was read says the same; whether its items are still those is left open.</summary>
    private void SetListToItself(ModelField field, ModelMap model, WireRecord wire, object? value)
    {
        string[] before = Texts(value);
        field.Set(wire, value);
        object? after = field.Get(wire);
        Same(before, Texts(after));
        if (model[field.Key] is ModelNode old)
        {
            LetGo(old);
        }
        if (wires[model].ToJson().Trim() == model.Text)
        {
            return;
        }
        field.Set(model, wire.Map.GetList(field.Key) is { } list ? ModelText.Value(list.ToJson()) : null);

        static string[] Texts(object? list) => [.. ((IEnumerable<object>?)list ?? []).Select(item => item.ToString()!)];
    }

    private void With(ModelMap model, WireRecord wire, Step step)
    {
        var copy = (ModelMap)model.Copy();
        bool isEdited = step.B % 2 == 0;
        WireRecord second = (wire, isEdited) switch
        {
            (Box box, true) => box with { Size = 7 },
            (Box box, false) => box with { },
            (Clock clock, true) => clock with { Label = "a" },
            (Clock clock, _) => clock with { },
            _ => throw new InvalidOperationException(),
        };
        if (isEdited)
        {
            ModelField field = ModelShape.Of(wire).Fields.Single(field => field.Key == (wire is Box ? "size" : "label"));
            field.Set(copy, wire is Box ? "7" : "\"a\"");
        }
        Same(wire.GetType(), second.GetType());
        Hold(second, copy);
    }

    private void ReadShort(ModelMap model, WireMap wire, Step step)
    {
        var read = (ModelMap)model.Copy();
        bool isAllowed = ModelShape.ReadShort(read);
        Same(isAllowed, Boxes.Default.TryParse(wire, ShortAllowed, out Box? box, out _));
        if (isAllowed)
        {
            ModelShape.ReadShort(model);
            Assert.Same(wire, box!.Map);
            Hold(box, model);
        }
    }

    private void View(ModelMap model, WireMap wire, Step step)
    {
        WireRecord record = step.B % 2 == 0 ? Boxes.Default.Parse(wire) : new Clock(wire);
        Assert.Same(wire, record.Map);
        Same(step.B % 2 == 0 ? ModelShape.Found(model).Type : typeof(Clock), record.GetType());
        Hold(record, model);
    }

    private void Make(Step step)
    {
        (WireRecord made, string json) = (step.B % 4) switch
        {
            0 => ((WireRecord)RoundBox.Of(2.5), """{"case":"round","size":7,"radius":2.5}"""),
            1 => (RoundBox.Of(1, ["a", ""]), """{"case":"round","size":7,"radius":1,"tags":["a",""]}"""),
            2 => (Box.Make("a", 100), """{"owner":"maker","text":"a","body":"a","size":100}"""),
            _ => (Box.Make("b/"), """{"owner":"maker","text":"b/","body":"b/"}"""),
        };
        Same(ModelText.Map(json).Meaning, ModelText.Map(made.ToJson()).Meaning);
        Hold(made, ModelText.Map(made.ToJson()));
    }
}
