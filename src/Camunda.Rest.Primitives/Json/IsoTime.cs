using System.Globalization;
using System.Xml;

namespace Camunda.Rest.Json;

/// <summary>Dates, times and durations as FEEL and ISO 8601 write them.</summary>
internal static class IsoTime
{
    public const string OfDuration = "a duration of days and time (ISO 8601, such as P1DT2H)";
    public const string OfDurationOnly = OfDuration + "; the length of years and months is not fixed, so read them as a string";
    public const string OfDate = "a date (such as 2026-11-30)";
    public const string OfTime = "a time without an offset (such as 10:30:00); read others as a string";

    public static string Format(TimeSpan value) => XmlConvert.ToString(value);

    public static string Format(DateOnly value) => value.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Returns hours, minutes and seconds, with a fraction only if there is one.</summary>
    public static string Format(TimeOnly value) => value.ToTimeSpan().ToString("c", CultureInfo.InvariantCulture);

    /// <summary>Parses a duration; also in .NET's own format, which variables of other clients may have.</summary>
    public static bool TryParse(string text, out TimeSpan value)
    {
        if (!text.Contains('P', StringComparison.Ordinal))
            return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
        value = default;
        if (IsYearsAndMonths(text)) return false;
        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Returns whether a duration contains years or months.</summary>
    public static bool IsYearsAndMonths(ReadOnlySpan<char> text)
    {
        int time = text.IndexOf('T');
        return text.Contains('P') && (time < 0 ? text : text[..time]).ContainsAny('Y', 'M');
    }

    public static bool TryParse(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    public static bool TryParse(string text, out TimeOnly value) => TimeOnly.TryParseExact(
        text, ["HH':'mm", "HH':'mm':'ss", "HH':'mm':'ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
