using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Validation;

/// <summary>The API's notation of moments.</summary>
internal static partial class Rfc3339
{
    /// <summary>
    /// Reads a moment; refuses what <see cref="DateTimeOffset"/> would take beyond RFC 3339 (no offset, no seconds, other orders).
    /// </summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        return Notation().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out moment);
    }

    public static string Format(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Notation();
}
