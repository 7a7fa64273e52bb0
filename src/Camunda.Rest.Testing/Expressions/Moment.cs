using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>Points in time as texts: ISO 8601 with a time zone.</summary>
internal static class Moment
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        // FEEL adds the zone's name in brackets after its offset.
        int name = text.IndexOf('[', StringComparison.Ordinal);
        string iso = name > 0 && text.EndsWith(']') ? text[..name] : text;
        bool hasZone = iso.EndsWith('Z') || iso.LastIndexOfAny(['+', '-']) > iso.IndexOf('T', StringComparison.Ordinal);
        moment = default;
        return hasZone && DateTimeOffset.TryParseExact(iso, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }
}
