namespace Handshake;

/// <summary>How text is shown on a terminal; the numbers are those of ECMA-48.</summary>
internal enum AnsiStyle
{
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Cyan = 36,
}
