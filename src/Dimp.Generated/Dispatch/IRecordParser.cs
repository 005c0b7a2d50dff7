using System.Diagnostics.CodeAnalysis;

namespace Dimp;

/// <summary>Makes records of one root, with the options of a registry.</summary>
internal interface IRecordParser
{
    bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out WireRecord? record, [NotNullWhen(false)] out WireError? error);
}
