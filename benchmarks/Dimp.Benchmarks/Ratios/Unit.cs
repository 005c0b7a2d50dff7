namespace Dimp.Benchmarks.Ratios;

internal enum Unit
{
    Nanoseconds,
    NanosecondsPerByte,
    Milliseconds,
    Bytes,
    Files,
}
