using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

/// <summary>Parses the factories of one record.</summary>
/// <param name="names">The names that are already used beside the presets.</param>
internal sealed class FactoryParser(FactoryScope scope, NameSet names)
{
    private readonly List<FieldModel> _fieldsSet = [];
    private readonly List<FactorySetting> _texts = [];

    /// <summary>The fields that the factories parsed so far set directly, because they cannot assign the properties.</summary>
    public IEnumerable<FieldModel> FieldsSet => _fieldsSet.Distinct();

    /// <summary>The preset texts of the factories parsed so far.</summary>
    public IEnumerable<string> TextsOf(string field) =>
        _texts.Where(set => set.Field.Name == field).Select(static set => set.Text!).Distinct();

    /// <summary>The factory to write; <c>null</c> if it is not valid.</summary>
    public FactoryModel? Parse(ParsedFactory parsed)
    {
        IMethodSymbol method = parsed.Method;
        if (parsed.Findings.HaveError()
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax)
        {
            return null;
        }
        var variables = new NameSet(method.Parameters.Select(static parameter => parameter.Name));
        List<FactoryAssignment> initializers = [];
        List<FactoryAssignment> statements = [];
        FactorySetting[] settings = [.. scope.Settings(method)];
        _texts.AddRange(settings.Where(static setting => setting.Text is not null));
        TemplateEntry[] presets = Presets(settings, out int preset);
        foreach (FactorySetting setting in settings.Skip(preset))
        {
            if (scope.CanInitialize(setting) && (statements.Count == 0 || setting.Field.Symbol.IsRequired))
            {
                initializers.Add(Assign(setting));
            }
            else
            {
                // After the first statement, all others are statements too, because keys are written in the order of
                // presets and parameters.
                statements.Add(Statement(setting, variables));
            }
        }
        return new FactoryModel(
            ModifierFacts.Modifiers(syntax.Modifiers),
            FieldTypes.IsNullable(method.ReturnType),
            method.EscapedName,
            [.. method.Parameters.Select(Parameter)],
            method.DeclaredAccessibility == Accessibility.Public,
            variables.Add("record"),
            [.. initializers],
            [.. statements])
        {
            Presets = [.. presets],
            PresetsName = presets.Length > 0 ? names.Add(method.EscapedName) : null,
        };
    }

    /// <summary>The leading preset texts, which are written together.</summary>
    private TemplateEntry[] Presets(FactorySetting[] settings, out int count)
    {
        FactorySetting[] texts = RecordRules.CanPreset(scope.Record)
            ? [.. settings.TakeWhile(set => set is { Text: not null, Field.Symbol.IsRequired: false } && scope.IsAssignable(set))]
            : [];
        TemplateEntry[] entries =
        [
            .. from set in texts
               from key in set.Field.Model.Keys
               select new TemplateEntry(key, set.Text!),
        ];
        // If a key is set twice, the order of the two must be kept.
        count = entries.Select(static entry => entry.Key).Distinct().Count() == entries.Length ? texts.Length : 0;
        return count > 0 ? entries : [];
    }

    private FactoryAssignment Statement(FactorySetting setting, NameSet variables)
    {
        bool setsField = !scope.IsAssignable(setting) || setting.Field.Symbol.SetMethod!.IsInitOnly;
        if (setsField)
        {
            _fieldsSet.Add(setting.Field.Model with { Value = scope.ValueOf(setting)! });
        }
        return Assign(setting) with
        {
            Variable = scope.IsOptional(setting) ? variables.Add(setting.Parameter!.Name + "Value") : null,
            SetsField = setsField,
        };
    }

    private static FactoryAssignment Assign(FactorySetting setting) =>
        new(setting.Field.Symbol.EscapedName, setting.Preset, setting.Parameter?.EscapedName, setting.RefusesNull);

    private static ParameterModel Parameter(IParameterSymbol parameter) =>
        new(parameter.IsParams, parameter.Type.AnnotatedName, parameter.EscapedName);
}
