namespace Dimp.Benchmarks.Typing;

internal enum Edit
{
    /// <summary>A property of one message gets another name.</summary>
    Rename,

    /// <summary>A method changes that has to do with none.</summary>
    Elsewhere,
}
