using Dimp.Generators.Declarations;
using Dimp.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Rules;

/// <summary>
/// Cases and fallbacks that several records claim. A registry still chooses one of them, because one error is enough.
/// </summary>
internal sealed class CaseConflicts
{
    private readonly Claim[] _claims;

    /// <param name="local">The shapes of the assembly, in the order of their declaration.</param>
    public CaseConflicts(IEnumerable<(INamedTypeSymbol Symbol, Registration Record)> local, IEnumerable<Registration> referenced) =>
        _claims =
        [
            .. from record in referenced.OrderBy(static record => record.Type, StringComparer.Ordinal)
               from claim in Claims(record, null)
               select claim,
            .. from shape in local
               from claim in Claims(shape.Record, shape.Symbol)
               select claim,
        ];

    /// <summary>
    /// Finds shapes of the assembly that are in conflict with each other, or with shapes of other assemblies.
    /// </summary>
    public IEnumerable<Finding> InAssembly =>
        from rivals in Rivals
        from finding in rivals.Key.IsFallback ? OfFallback([.. rivals]) : OfCase([.. rivals])
        select finding;

    private IEnumerable<IGrouping<(string Dispatcher, string What, bool IsFallback), Claim>> Rivals =>
        from claim in _claims
        group claim by (claim.Dispatcher, claim.What, claim.IsFallback) into rivals
        where rivals.Skip(1).Any()
        select rivals;

    /// <summary>Finds shapes of other assemblies that are in conflict, so that a registry cannot choose between them.</summary>
    public IEnumerable<Finding> InRegistry(INamedTypeSymbol registry, ISet<string> records, Location at) =>
        from rivals in Rivals
        where !rivals.Key.IsFallback && rivals.All(static claim => claim.Symbol is null)
        let known = rivals.Where(claim => records.Contains(claim.Record.Type)).ToArray()
        let first = Foremost(known)
        where first.Length > 1
        select Taken(
            at,
            first[0],
            first[1],
            $"declare a shape in the assembly of '{registry.Name}' that takes it over with Replaces = true");

    private static IEnumerable<Finding> OfCase(Claim[] rivals)
    {
        Claim[] referenced = Foremost([.. rivals.Where(static claim => claim.Symbol is null)]);
        Claim[] first = Foremost([.. rivals.Where(static claim => claim.Symbol is not null)]);
        if (first.Length > 0 && referenced.Length > 0 && !first[0].Replaces)
        {
            yield return Taken(
                first[0].Location, referenced[0], first[0], "give it another value, or take the case over with Replaces = true");
        }
        foreach (Claim further in first.Skip(1))
        {
            yield return Taken(further.Location, first[0], further, "give one of them another value");
        }
    }

    /// <summary>The claims of the highest precedence.</summary>
    private static Claim[] Foremost(Claim[] claims) =>
        [.. claims.Where(claim => claim.Precedence == claims.Max(static other => other.Precedence))];

    /// <summary>A fallback that derives from another one replaces it.</summary>
    private static IEnumerable<Finding> OfFallback(Claim[] rivals) =>
        from further in rivals.Select(static (claim, index) => (Claim: claim, Index: index))
        where further.Claim.Symbol is not null
        where further.Index > 0
        let rival = rivals[0]
        where !rivals.Take(further.Index).Any(other => AreRelated(other.Record, further.Claim.Record))
        select Taken(
            further.Claim.Location,
            rival,
            further.Claim,
            $"give it another key, or derive it from '{Name(rival.Record.Type)}'");

    private static Finding Taken(Location at, Claim one, Claim other, string advice) => new(
        DispatchDescriptors.CaseTaken,
        at,
        one.What,
        Name(one.Dispatcher),
        one.Record == other.Record
            ? $"by '{Name(one.Record.Type)}' twice: remove one of them"
            : $"by '{Name(one.Record.Type)}' and by '{Name(other.Record.Type)}': {advice}");

    private static IEnumerable<Claim> Claims(Registration record, INamedTypeSymbol? symbol)
    {
        for (int i = 0; i < record.Claims.Count; i++)
        {
            ClaimModel claim = record.Claims[i];
            if (IsEnd(record, claim.Dispatcher))
            {
                string what = $"The case {string.Join(", ", claim.Values.Select(MessageText.Quote))}";
                yield return new Claim(record, symbol, claim.Dispatcher, what, i)
                {
                    Precedence = claim.Precedence(isLocal: symbol is not null),
                    Replaces = claim.Replaces,
                };
            }
        }
        if (record.Fallback is { } fallback && IsEnd(record, fallback.Dispatcher))
        {
            yield return new Claim(record, symbol, fallback.Dispatcher, $"The fallback on {MessageText.Quote(fallback.Having)}", -1);
        }
    }

    /// <summary>The locations of the first values of the claims, in their order.</summary>
    private static IEnumerable<Location> LocationsOfClaims(INamedTypeSymbol record) =>
        CaseBinding.Of(record).SelectMany(static bound =>
            bound.Alternatives.Select((_, index) => bound.Attribute.LocationOfValue(index)));

    private static string Name(string fullName) => fullName.Replace("global::", "");

    private static bool AreRelated(Registration one, Registration other) =>
        one.Lineage.Contains(other.Type) || other.Lineage.Contains(one.Type);

    /// <summary>Whether the dispatcher can reach the record. An abstract record must lead to a derived one.</summary>
    private static bool IsEnd(Registration record, string dispatcher) =>
        record.IsConstructible || record.DispatchersAfter(dispatcher).Any();

    /// <param name="Symbol">The record, when it is of this assembly.</param>
    /// <param name="Index">The position among the record's claims; negative for a fallback.</param>
    private sealed record Claim(Registration Record, INamedTypeSymbol? Symbol, string Dispatcher, string What, int Index)
    {
        public int Precedence { get; init; }

        public bool Replaces { get; init; }

        public bool IsFallback => Index < 0;

        public Location Location => Symbol switch
        {
            null => Location.None,
            _ when IsFallback => Symbol.Attribute(KnownNames.FallbackAttribute)!.LocationOf("Having"),
            _ => LocationsOfClaims(Symbol).ElementAt(Index),
        };
    }
}
