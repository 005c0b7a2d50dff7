using Microsoft.CodeAnalysis;

namespace Dimp.Generators.Parsing;

/// <summary>What a key by which a record is told apart has to be in the record's own messages.</summary>
internal static class CaseValues
{
    /// <summary>The texts that the key may be, the canonical one first; none when any will do.</summary>
    public static string[] Of(INamedTypeSymbol record, string key)
    {
        foreach (Dispatcher dispatcher in Dispatcher.Above(record).Reverse())
        {
            int index = dispatcher.Keys.IndexOf(key);
            string[] values = index < 0 ? [] : [.. CaseParser.ValuesOf(record, dispatcher, index).Distinct()];
            if (values.Length > 0)
            {
                return values;
            }
        }
        return [];
    }
}
