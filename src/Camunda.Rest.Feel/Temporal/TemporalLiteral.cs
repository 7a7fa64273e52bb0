namespace Camunda.Rest.Feel.Temporal;

/// <summary>The text of a literal such as <c>@"2024-02-29"</c>.</summary>
internal static class TemporalLiteral
{
    /// <summary>The date, time, date and time or duration of the text; null if it is none of them.</summary>
    public static FeelValue? TryParse(string text) =>
        FeelDate.TryParse(text, out FeelDate? date) ? date
        : FeelDateTime.TryParse(text, out FeelDateTime? dateTime) ? dateTime
        : FeelTime.TryParse(text, out FeelTime? time) ? time
        : TryParseDuration(text);

    /// <summary>The duration of the text; null if it is none.</summary>
    public static FeelValue? TryParseDuration(string text) =>
        FeelYearsMonthsDuration.TryParse(text, out FeelYearsMonthsDuration? yearsMonths) ? yearsMonths
        : FeelDaysTimeDuration.TryParse(text, out FeelDaysTimeDuration? daysTime) ? daysTime
        : null;
}
