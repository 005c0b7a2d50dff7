using System.Diagnostics;
using System.Reflection;

namespace Dimp.Benchmarks;

/// <summary>Whether the measured code was compiled with optimizations, as in the packages.</summary>
internal static class Optimised
{
    public static bool IsEverything { get; } =
        new[] { typeof(Check).Assembly, typeof(WireRecord).Assembly, typeof(Protocol.Content).Assembly }
            .All(static assembly => assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true });
}
