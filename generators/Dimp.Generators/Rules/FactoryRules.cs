using Dimp.Generators.Diagnostics;
using Dimp.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dimp.Generators.Rules;

/// <summary>What a factory may be, and what it has to set.</summary>
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
            .. FactorySetting.Presets(method).SelectMany(preset => OfPreset(preset, scope)),
            .. method.Parameters.SelectMany(parameter => OfParameter(parameter, scope)),
            .. Repeated(method, scope),
        ];
        // A misspelled name is no field left out.
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
            yield return new Finding(
                FactoryDescriptors.UnknownPreset,
                preset.PlaceOfArgument(0),
                Wording.Quote(preset.Argument(0).Text),
                scope.Record.Name,
                near is not null ? $"write nameof({near})" : Known(scope))
            {
                Fix = near is null ? null : new Fix(Fix.Replacement, $"nameof({near})"),
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
                preset.PlaceOfArgument(1),
                Wording.Quote(preset.Argument(1)),
                field.Name,
                Wording.ShortName(field.Symbol.Type),
                preset.Argument(1).IsNull ? "a field that is to be absent needs no preset"
                    : Literals.JsonOffence(preset.Argument(1)) is { } offence ? offence
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

    /// <summary>What a preset of a key that tells the record apart says, if that is what another record says.</summary>
    private static Finding? Foreign(AttributeData preset, FieldProperty field, FactoryScope scope) =>
        Literals.TextOnWire(preset.Argument(1), field.IsTextEnum) is not { } text
            ? null
            : (from key in field.Model.Keys
               let values = CaseValues.Of(scope.Record, key)
               where values.Length > 0 && !values.Contains(text)
               select new Finding(
                   AgreementDescriptors.ForeignPreset,
                   preset.PlaceOfArgument(1),
                   Wording.Quote(preset.Argument(1)),
                   Wording.Quote(key),
                   scope.Record.Name,
                   Wording.Join(values.Select(Wording.Quote), "or"))).FirstOrDefault();

    private static IEnumerable<Finding> OfParameter(IParameterSymbol parameter, FactoryScope scope)
    {
        if (FactorySetting.FieldOf(parameter, scope.Fields) is not { } field)
        {
            string? near = NearestName.Find(parameter.Name, scope.Fields.SelectMany(NamesOf));
            yield return new Finding(
                FactoryDescriptors.UnknownParameter,
                parameter.Place,
                parameter.Name,
                scope.Record.Name,
                near is not null ? $"write '{near}'" : Known(scope))
            {
                Fix = near is null ? null : new Fix(Fix.Replacement, near),
            };
        }
        else if (IsWrong(field) || parameter.Type.TypeKind == TypeKind.Error)
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
        parameter.PlaceOfType,
        parameter.Name,
        Wording.ShortName(parameter.Type),
        field.Name,
        Wording.ShortName(field.Symbol.Type),
        reason);

    private static IEnumerable<Finding> Repeated(IMethodSymbol method, FactoryScope scope)
    {
        var setters = new Dictionary<FieldProperty, string>();
        foreach (AttributeData preset in FactorySetting.Presets(method))
        {
            if (FactorySetting.FieldOf(preset, scope.Fields) is { } field && Add(field, "a preset") is { } other)
            {
                yield return new Finding(FactoryDescriptors.SetTwice, preset.PlaceOfArgument(0), field.Name, other);
            }
        }
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (FactorySetting.FieldOf(parameter, scope.Fields) is { } field && Add(field, $"'{parameter.Name}'") is { } other)
            {
                yield return new Finding(FactoryDescriptors.SetTwice, parameter.Place, field.Name, other);
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
        method.Place,
        method.Name,
        Wording.Join(members.Select(static member => $"'{member.Name}'"), "and"),
        Wording.Join(members.Select(Remedy), "and"))
    {
        Fix = members.All(IsField) ? new Fix(Fix.Parameters, string.Join(", ", members.Select(Parameter))) : null,
    };

    private static string Remedy(ISymbol member) =>
        IsField(member) ? $"add '{Parameter(member)}'" : $"make '{member.Name}' a field";

    private static bool IsField(ISymbol member) =>
        member is IPropertySymbol && member.Attribute(KnownNames.FieldAttribute) is not null;

    private static string Parameter(ISymbol field) =>
        $"{Wording.ShortName(ValueParser.Bare(((IPropertySymbol)field).Type))} {Wording.Camel(field.Name)}";

    private static IEnumerable<string> NamesOf(FieldProperty field) => [Wording.Camel(field.Name), field.Model.Key];

    private static string Known(FactoryScope scope) => scope.Fields.Length == 0
        ? "it has none"
        : $"it has {Wording.Join(scope.Fields.Select(static field => $"'{field.Name}'"), "and")}";

    /// <summary>Whether code cannot set the field as it is declared.</summary>
    private static bool IsWrong(FieldProperty field) =>
        field.Symbol.Type.TypeKind == TypeKind.Error
        || (!field.Symbol.DeclaringSyntaxReferences.IsEmpty && FieldForm.Find(field.Symbol) is not null);
}
