using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Dimp.Generators.Rules;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>
/// The fields and factories of a record, each with its findings. They are parsed once in a compilation, for the model, the
/// analyzers and the errors of a build.
/// </summary>
internal sealed class ParsedMembers
{
    private static readonly ConditionalWeakTable<RecordRules, ConcurrentDictionary<ISymbol, ParsedMembers>> Known = new();

    private readonly Lazy<ParsedField[]> _fields;
    private readonly Lazy<FactoryScope> _scope;
    private readonly Lazy<ParsedFactory[]> _factories;

    private ParsedMembers(INamedTypeSymbol record, RecordRules rules)
    {
        var values = new ValueParser(rules);
        _fields = new(() => [.. FieldProperty.DeclaredBy(record).Select(field => Parse(field, values, rules))]);
        _scope = new(() => new FactoryScope(record, rules, values));
        _factories = new(() =>
        [
            .. from method in record.MembersInOrder.OfType<IMethodSymbol>()
               let mark = method.Attribute(KnownNames.FactoryAttribute)
               where mark is not null
               select new ParsedFactory(method, [.. FactoryRules.Find(method, mark, _scope.Value)]),
        ]);
    }

    public IReadOnlyList<ParsedField> Fields => _fields.Value;

    /// <summary>The members that the factories can set.</summary>
    public FactoryScope Scope => _scope.Value;

    public IReadOnlyList<ParsedFactory> Factories => _factories.Value;

    public static ParsedMembers Of(INamedTypeSymbol record, RecordRules rules) =>
        Known.GetValue(rules, static _ => new(SymbolEqualityComparer.Default))
            .GetOrAdd(record, _ => new ParsedMembers(record, rules));

    private static ParsedField Parse(FieldProperty field, ValueParser values, RecordRules rules)
    {
        ValueModel? value = values.Parse(field);
        return new ParsedField(field, value, [.. FieldRules.Find(field, value, rules)]);
    }
}

/// <summary>A field and its findings.</summary>
/// <param name="Value">The type of the field; <c>null</c> if it is not supported.</param>
internal sealed record ParsedField(FieldProperty Field, ValueModel? Value, Finding[] Findings);

/// <summary>A factory and its findings.</summary>
internal sealed record ParsedFactory(IMethodSymbol Method, Finding[] Findings);
