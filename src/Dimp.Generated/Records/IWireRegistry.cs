namespace Dimp;

/// <summary>Makes records of nested messages under one root.</summary>
/// <typeparam name="TRoot">The root.</typeparam>
public interface IWireRegistry<TRoot> where TRoot : WireRecord
{
    /// <summary>
    /// The most specific record of a map, as a view of it. It is <c>null</c> only when no case matches and the root is
    /// abstract, or when the root itself is a case and the message is not of that case.
    /// </summary>
    /// <param name="map">The message.</param>
    TRoot? Resolve(WireMap map);
}
