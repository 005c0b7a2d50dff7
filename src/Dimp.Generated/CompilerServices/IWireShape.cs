using System.ComponentModel;

namespace Dimp.CompilerServices;

/// <summary>A record that the generator knows. Generated code implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireShape
{
    /// <summary>What is declared of the record.</summary>
    static abstract WireShape Shape { get; }
}
