namespace Dimp.CompilerServices;

/// <summary>A record that the generator knows. Generated code implements it.</summary>
public interface IWireShape
{
    /// <summary>What is declared of the record.</summary>
    static abstract WireShapeInfo Shape { get; }
}
