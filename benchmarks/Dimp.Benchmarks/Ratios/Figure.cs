using System.Globalization;

namespace Dimp.Benchmarks.Ratios;

/// <summary>How figures are printed.</summary>
internal static class Figure
{
    public static string Of(double figure) => Number(figure, figure is < 10 and not 0 ? "0.00" : "#,0");

    public static string Of(double figure, Unit unit) => Of(figure) + unit switch
    {
        Unit.Nanoseconds => " ns",
        Unit.NanosecondsPerByte => " ns",
        Unit.Milliseconds => " ms",
        Unit.Bytes => " B",
        _ => "",
    };

    /// <summary>A ratio; a dash if the count of the rival is zero.</summary>
    public static string OfRatio(double? ratio) => ratio is { } value ? double.IsFinite(value) ? Number(value, "0.00") : "-" : "";

    private static string Number(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
