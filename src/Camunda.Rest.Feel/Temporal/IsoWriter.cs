using System.Globalization;

namespace Camunda.Rest.Feel.Temporal;

/// <summary>Writes dates and times in the form of ISO 8601.</summary>
internal static class IsoWriter
{
    public static string Date((int Year, int Month, int Day) date)
    {
        string year = Math.Abs(date.Year).ToString("0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{year}-{date.Month:00}-{date.Day:00}");
    }

    public static string Time(long nanoOfDay)
    {
        long seconds = nanoOfDay / IsoCalendar.NanosPerSecond;
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return text + Fraction((int)(nanoOfDay % IsoCalendar.NanosPerSecond));
    }

    /// <summary>The fraction of a second with its dot and without trailing zeros; empty for none.</summary>
    public static string Fraction(int nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
