using Dimp.Generators.Declarations;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dimp.Generators.Parsing;

/// <summary>Finds errors of factories, and required members that they do not set.</summary>
internal static class FactoryRules
{
    public static IEnumerable<Finding> Find(IMethodSymbol method, AttributeData mark, FactoryScope scope)
    {
        Finding[] form = [.. FactoryForm.Find(method, mark, scope.Record, scope.Rules)];
        if (form.HaveError())
        {
            return form;
        }
        Finding[] settings =
        [
            .. method.Presets.SelectMany(preset => OfPreset(preset, scope)),
            .. method.Parameters.SelectMany(parameter => OfParameter(parameter, scope)),
            .. Repeated(method, scope),
        ];
        // A misspelled name does not count as a missing field.
        return settings.Length > 0 ? settings : LeftOut(method, scope);
    }

    private static IEnumerable<Finding> OfPreset(AttributeData preset, FactoryScope scope)
    {
        if (preset.AttributeConstructor is null)
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (FactorySetting.FieldOf(preset, scope.Fields) is not { } field)
        {
            string? near = NearestName.Find(preset.Argument(0).Text ?? "", scope.Fields.Select(static field => field.Name));
            string? nameOf = near is null ? null : $"nameof({SymbolExtensions.Escape(near)})";
            yield return new Finding(
                FactoryDescriptors.UnknownPreset,
                preset.LocationOfArgument(0),
                MessageText.Quote(preset.Argument(0).Text),
                scope.Record.Name,
                nameOf is not null ? $"write {nameOf}" : Known(scope))
            {
                Fix = nameOf is null ? null : new Fix(Fix.Replacement, nameOf),
            };
        }
        else if (IsWrong(field))
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (scope.OfPreset(preset) is not { } setting)
        {
            yield return new Finding(
                FactoryDescriptors.UnfitPreset,
                preset.LocationOfArgument(1),
                MessageText.Quote(preset.Argument(1)),
                field.Name,
                MessageText.ShortName(field.Symbol.Type),
                preset.Argument(1).IsNull ? "a field that is to be absent needs no preset"
                    : Constants.JsonViolation(preset.Argument(1)) is { } violation ? violation
                    : "write a constant of that type, or set the field in a method of your own");
        }
        else if (!scope.IsWritable(setting))
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (Foreign(preset, field, scope) is { } foreign)
        {
            yield return foreign;
        }
    }

    /// <summary>The preset of a dispatch key, if its value belongs to another record.</summary>
    private static Finding? Foreign(AttributeData preset, FieldProperty field, FactoryScope scope) =>
        Constants.TextOnWire(preset.Argument(1), field.IsTextEnum) is not { } text
            ? null
            : (from key in field.Model.Keys
               let values = CaseBinding.ValuesOf(scope.Record, key)
               where values.Length > 0 && !values.Contains(text)
               select new Finding(
                   AgreementDescriptors.ForeignPreset,
                   preset.LocationOfArgument(1),
                   MessageText.Quote(preset.Argument(1)),
                   MessageText.Quote(key),
                   scope.Record.Name,
                   MessageText.Join(values.Select(MessageText.Quote), "or"))).FirstOrDefault();

    private static IEnumerable<Finding> OfParameter(IParameterSymbol parameter, FactoryScope scope)
    {
        if (FactorySetting.FieldOf(parameter, scope.Fields) is not { } field)
        {
            string? near = NearestName.Find(parameter.Name, scope.Fields.SelectMany(NamesOf));
            yield return new Finding(
                FactoryDescriptors.UnknownParameter,
                parameter.Location,
                parameter.Name,
                scope.Record.Name,
                near is not null ? $"write '{near}'" : Known(scope))
            {
                Fix = near is null ? null : new Fix(Fix.Replacement, near),
            };
        }
        else if (IsWrong(field) || parameter.Type.HasNoValues)
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (scope.OfParameter(parameter) is not { } setting)
        {
            yield return Unfit(parameter, field, FactorySetting.MayHoldNull(parameter.Type, field.Symbol.Type)
                ? ", since its items may be null"
                : "");
        }
        else if (!scope.IsWritable(setting))
        {
            yield return Finding.ReportedElsewhere;
        }
        else if (field.Symbol.IsRequired && !scope.CanInitialize(setting))
        {
            yield return scope.IsAssignable(setting)
                ? Unfit(parameter, field, ", since it may be null and the field is required")
                : Finding.ReportedElsewhere;
        }
    }

    private static Finding Unfit(IParameterSymbol parameter, FieldProperty field, string reason) => new(
        FactoryDescriptors.UnfitParameter,
        parameter.LocationOfType,
        parameter.Name,
        MessageText.ShortName(parameter.Type),
        field.Name,
        MessageText.ShortName(field.Symbol.Type),
        reason);

    private static IEnumerable<Finding> Repeated(IMethodSymbol method, FactoryScope scope)
    {
        var setters = new Dictionary<FieldProperty, string>();
        foreach (AttributeData preset in method.Presets)
        {
            if (FactorySetting.FieldOf(preset, scope.Fields) is { } field && Add(field, "a preset") is { } other)
            {
                yield return new Finding(FactoryDescriptors.SetTwice, preset.LocationOfArgument(0), field.Name, other);
            }
        }
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (FactorySetting.FieldOf(parameter, scope.Fields) is { } field && Add(field, $"'{parameter.Name}'") is { } other)
            {
                yield return new Finding(FactoryDescriptors.SetTwice, parameter.Location, field.Name, other);
            }
        }

        string? Add(FieldProperty field, string setter)
        {
            if (setters.TryGetValue(field, out string? known))
            {
                return known;
            }
            setters.Add(field, setter);
            return null;
        }
    }

    private static IEnumerable<Finding> LeftOut(IMethodSymbol method, FactoryScope scope)
    {
        string[] set = [.. scope.Settings(method).Select(static setting => setting.Field.Name)];
        ISymbol[] members = [.. scope.RequiredMembers.Where(member => !set.Contains(member.Name))];
        if (members.Length > 0)
        {
            yield return LeftOut(FactoryDescriptors.RequiredLeftOut, method, members);
            yield break;
        }
        ISymbol[] fields =
        [
            .. scope.Fields
                .Where(field => !field.Symbol.IsRequired && field.Attribute.Flag("Required") && !set.Contains(field.Name))
                .Select(static field => field.Symbol),
        ];
        if (fields.Length > 0)
        {
            yield return LeftOut(FactoryDescriptors.RequiredKeyLeftOut, method, fields);
        }
    }

    private static Finding LeftOut(DiagnosticDescriptor rule, IMethodSymbol method, ISymbol[] members) => new(
        rule,
        method.Location,
        method.Name,
        MessageText.Join(members.Select(static member => $"'{member.Name}'"), "and"),
        MessageText.Join(members.Select(Remedy), "and"))
    {
        Fix = members.All(IsField)
            ? new Fix(Fix.Parameters, string.Join(", ", members.Select(static member => Parameter(member, static type => type.AnnotatedName))))
            : null,
    };

    private static string Remedy(ISymbol member) =>
        IsField(member) ? $"add '{Parameter(member, MessageText.ShortName)}'" : $"make '{member.Name}' a field";

    private static bool IsField(ISymbol member) =>
        member is IPropertySymbol && member.Attribute(KnownNames.FieldAttribute) is not null;

    private static string Parameter(ISymbol field, Func<ITypeSymbol, string> name) =>
        $"{name(FieldTypes.Bare(((IPropertySymbol)field).Type))} {SymbolExtensions.Escape(MessageText.Camel(field.Name))}";

    /// <summary>The names that a parameter of the field may have.</summary>
    private static IEnumerable<string> NamesOf(FieldProperty field) => new[] { MessageText.Camel(field.Name), field.Model.Key }
        .Where(SyntaxFacts.IsValidIdentifier)
        .Select(SymbolExtensions.Escape);

    private static string Known(FactoryScope scope) => scope.Fields.Length == 0
        ? "it has none"
        : $"it has {MessageText.Join(scope.Fields.Select(static field => $"'{field.Name}'"), "and")}";

    /// <summary>Whether the declaration of the field does not allow code to set it.</summary>
    private static bool IsWrong(FieldProperty field) =>
        field.Symbol.Type.HasNoValues
        || (!field.Symbol.DeclaringSyntaxReferences.IsEmpty && FieldForm.Find(field.Symbol) is not null);
}
