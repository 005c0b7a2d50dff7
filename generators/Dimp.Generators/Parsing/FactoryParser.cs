using Dimp.Generators.Model;
using Dimp.Generators.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Parsing;

/// <summary>Finds out what the factories of one record set, and how.</summary>
internal sealed class FactoryParser(INamedTypeSymbol record, RecordRules rules, ValueParser values)
{
    private readonly FieldProperty[] _fields = [.. FieldProperty.Of(record)];
    private readonly TemplateEntry[] _template = [.. CaseParser.Template(record)];
    private readonly string[] _requiredMembers = [.. record.RequiredMembers.Select(static member => member.Name)];
    private readonly List<FieldModel> _writtenAsKeys = [];
    private readonly NameSet _templates = new(["WireTemplates"]);
    private readonly List<FactorySetting> _texts = [];

    /// <summary>The fields whose keys the factories met so far write.</summary>
    public IEnumerable<FieldModel> WrittenAsKeys => _writtenAsKeys.Distinct();

    /// <summary>The texts that the factories met so far preset a field to.</summary>
    public IEnumerable<string> TextsOf(string field) =>
        _texts.Where(set => set.Field.Name == field).Select(static set => set.Text!).Distinct();

    /// <summary>The factory to write; <c>null</c> when it is none that can be.</summary>
    public FactoryModel? Parse(IMethodSymbol method)
    {
        if (!IsFactory(method)
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not MethodDeclarationSyntax syntax
            || FactorySetting.Match(method, _fields, rules.Compilation) is not { } settings
            || !settings.All(IsWritable)
            || _requiredMembers.Except(settings.Where(CanInitialize).Select(static set => set.Field.Name)).Any())
        {
            return null;
        }
        var names = new NameSet(method.Parameters.Select(static parameter => parameter.Name));
        List<FactoryAssignment> initializers = [];
        List<FactoryAssignment> statements = [];
        _texts.AddRange(settings.Where(static setting => setting.Text is not null));
        TemplateEntry[] template = [.. Template(settings, out int inTemplate)];
        foreach (FactorySetting setting in settings.Skip(inTemplate))
        {
            if (CanInitialize(setting) && (statements.Count == 0 || setting.Field.Symbol.IsRequired))
            {
                initializers.Add(Assign(setting, setting.Expression, optional: null));
            }
            else
            {
                // Once there is a statement, the rest are too: keys are written in the order of presets and parameters.
                statements.Add(Statement(setting, names));
            }
        }
        return new FactoryModel(Header(method, syntax), Call(method), names.Add("record"), [.. initializers], [.. statements])
        {
            Template = [.. template],
            TemplateName = template.Length > 0 ? _templates.Add(method.EscapedName) : null,
        };
    }

    /// <summary>What the record starts with, together with the texts that come first: both are written as one.</summary>
    private TemplateEntry[] Template(FactorySetting[] settings, out int count)
    {
        List<TemplateEntry> entries = [.. _template];
        FactorySetting[] texts = RecordRules.Lacking(record) is { NeedsCreating: true, NeedsTemplate: true }
            ? [.. settings.TakeWhile(set => set is { Text: not null, Field.Symbol.IsRequired: false } && IsAssignable(set))]
            : [];
        foreach (FactorySetting set in texts)
        {
            entries.AddRange(set.Field.Model.Keys.Select(key => new TemplateEntry(key, set.Text!)));
        }
        // A key that is set twice has to be set one time after the other.
        count = entries.Select(static entry => entry.Key).Distinct().Count() == entries.Count ? texts.Length : 0;
        return count > 0 ? [.. entries] : [];
    }

    private bool IsFactory(IMethodSymbol method) =>
        method is
        {
            IsStatic: true,
            IsPartialDefinition: true,
            PartialImplementationPart: null,
            IsGenericMethod: false,
            RefKind: RefKind.None,
        }
        && !record.IsAbstract
        && method.Attribute(KnownNames.FactoryAttribute) is not null
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, record)
        && method.Parameters.All(static parameter => parameter is { RefKind: RefKind.None, Name: not "WireFields" });

    private bool CanInitialize(FactorySetting setting) => IsAssignable(setting) && !IsOptional(setting);

    private bool IsWritable(FactorySetting setting) => IsAssignable(setting) || values.Parse(setting.Field) is not null;

    private bool IsAssignable(FactorySetting setting) =>
        setting.Field.Symbol.SetMethod is { } setter
        && rules.Compilation.IsSymbolAccessibleWithin(setter, record, throughType: record);

    /// <summary>Whether <c>null</c> must be kept from the property: it cannot hold it, or tells the record apart.</summary>
    private bool IsOptional(FactorySetting setting) =>
        setting.IsNullable
        && (!ValueParser.IsNullable(setting.Field.Symbol.Type)
            || _template.Any(entry => entry.Key == setting.Field.Model.Key)
            || !IsAssignable(setting));

    private FactoryAssignment Statement(FactorySetting setting, NameSet names)
    {
        ValueModel? asKey = null;
        if (!IsAssignable(setting) || setting.Field.Symbol.SetMethod!.IsInitOnly)
        {
            asKey = values.Parse(setting.Field)! with { IsNullable = setting.IsNullable && !IsOptional(setting) };
            _writtenAsKeys.Add(setting.Field.Model);
        }
        return IsOptional(setting)
            ? Assign(setting, names.Add(setting.Parameter + "Value"), setting.Expression, asKey)
            : Assign(setting, setting.Expression, optional: null, asKey);
    }

    private static FactoryAssignment Assign(
        FactorySetting setting, string expression, string? optional, ValueModel? asKey = null) =>
        new(setting.Field.Symbol.EscapedName, expression, optional, asKey);

    private string Header(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        $"{PropertyParser.Modifiers(syntax.Modifiers)}partial {ReturnType(method)} {method.EscapedName}"
        + $"({string.Join(", ", method.Parameters.Select(Parameter))})";

    private string ReturnType(IMethodSymbol method) =>
        ValueParser.IsNullable(method.ReturnType) ? record.EscapedName + "?" : record.EscapedName;

    private static string? Call(IMethodSymbol method) => method.DeclaredAccessibility == Accessibility.Public
        ? $"{method.Name}({string.Join(", ", method.Parameters.Select(static parameter => parameter.Name))})"
        : null;

    private static string Parameter(IParameterSymbol parameter) =>
        $"{(parameter.IsParams ? "params " : "")}{parameter.Type.AnnotatedName} {parameter.EscapedName}";
}
