using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Camunda.Rest.Feel.Temporal;

/// <summary>A time zone with its id: a region, or a fixed offset with a prefix such as <c>UTC+02:00</c>.</summary>
internal sealed class FeelZone
{
    private const int MaxOffset = 18 * 3600;
    private const int MaxIdLength = 64;

    // After 400 years the calendar repeats, with the same days of the week.
    private const long SecondsPerCycle = 146_097L * IsoCalendar.SecondsPerDay;

    private static readonly SearchValues<char> IdCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-");

    private static readonly long FirstSecond = SecondsOf(DateTime.MinValue) + (2 * IsoCalendar.SecondsPerDay);
    private static readonly long LastSecond = SecondsOf(DateTime.MaxValue) - (2 * IsoCalendar.SecondsPerDay);

    private readonly TimeZoneInfo? _region;
    private readonly int _offset;

    private FeelZone(string id, TimeZoneInfo? region, int offset)
    {
        Id = id;
        _region = region;
        _offset = offset;
    }

    public string Id { get; }

    /// <summary>The offset without daylight saving time, in seconds.</summary>
    public int StandardOffset => _region is null ? _offset : (int)_region.BaseUtcOffset.TotalSeconds;

    /// <summary>The zone of .NET; one with an id of Windows by its id of IANA, if the system knows it.</summary>
    public static FeelZone From(TimeZoneInfo zone) =>
        new(TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out string? id) ? id : zone.Id, zone, 0);

    /// <summary>Finds a zone, or a plain offset (then <paramref name="zone"/> is null).</summary>
    public static bool TryFind(string id, out FeelZone? zone, out int offset)
    {
        zone = null;
        if (TryParseOffset(id, out offset))
        {
            return true;
        }

        foreach (string prefix in (ReadOnlySpan<string>)["UTC", "GMT", "UT"])
        {
            if (id == prefix)
            {
                zone = new(id, null, 0);
                return true;
            }

            if (id.StartsWith(prefix, StringComparison.Ordinal) && TryParseOffset(id.AsSpan(prefix.Length), out int shift))
            {
                zone = new(shift == 0 ? prefix : prefix + FormatOffset(shift), null, shift);
                return true;
            }
        }

        if (TryFindRegion(id, out TimeZoneInfo? region))
        {
            zone = new(id, region, 0);
            return true;
        }

        return false;
    }

    /// <summary>Parses <c>Z</c>, <c>+2</c>, <c>+02</c>, <c>+02:00</c> or <c>+02:00:30</c>, up to 18 hours.</summary>
    public static bool TryParseOffset(ReadOnlySpan<char> text, out int seconds)
    {
        seconds = 0;
        if (text is "Z")
        {
            return true;
        }

        if (text.Length < 2 || text[0] is not ('+' or '-'))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[1..];
        int hours = 0;
        int minutes = 0;
        int remainder = 0;
        bool isOffset = rest.Length switch
        {
            1 => TryNumber(rest, out hours),
            2 => TryNumber(rest, out hours),
            5 => rest[2] == ':' && TryNumber(rest[..2], out hours) && TryNumber(rest[3..], out minutes),
            8 => rest[2] == ':' && rest[5] == ':' && TryNumber(rest[..2], out hours) && TryNumber(rest[3..5], out minutes)
                && TryNumber(rest[6..], out remainder),
            _ => false,
        };
        seconds = (hours * 3600) + (minutes * 60) + remainder;
        if (!isOffset || minutes > 59 || remainder > 59 || seconds > MaxOffset)
        {
            return false;
        }

        seconds = text[0] == '-' ? -seconds : seconds;
        return true;
    }

    public static bool IsOffset(long seconds) => seconds is >= -MaxOffset and <= MaxOffset;

    public static string FormatOffset(int seconds)
    {
        if (seconds == 0)
        {
            return "Z";
        }

        int size = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }

    /// <summary>The offset at an instant, in seconds.</summary>
    public int OffsetAt(long epochSecond)
    {
        if (_region is null)
        {
            return _offset;
        }

        if (epochSecond > LastSecond)
        {
            epochSecond -= (((epochSecond - LastSecond) / SecondsPerCycle) + 1) * SecondsPerCycle;
        }

        DateTime instant = DateTime.UnixEpoch.AddTicks(Math.Max(epochSecond, FirstSecond) * TimeSpan.TicksPerSecond);
        return (int)_region.GetUtcOffset(instant).TotalSeconds;
    }

    /// <summary>
    /// The offset of a local time. A time that occurs twice has the earlier offset, unless the preferred one fits; a time that a transition
    /// skips moves forward by the length of the gap.
    /// </summary>
    public (long LocalSecond, int Offset) Resolve(long localSecond, int? preferred = null)
    {
        int before = OffsetAt(localSecond - IsoCalendar.SecondsPerDay);
        int after = OffsetAt(localSecond + IsoCalendar.SecondsPerDay);
        if (before == after)
        {
            return (localSecond, before);
        }

        bool fitsBefore = OffsetAt(localSecond - before) == before;
        bool fitsAfter = OffsetAt(localSecond - after) == after;
        if (fitsAfter && (!fitsBefore || preferred == after))
        {
            return (localSecond, after);
        }

        return fitsBefore ? (localSecond, before) : (localSecond + after - before, after);
    }

    private static bool TryFindRegion(string id, [NotNullWhen(true)] out TimeZoneInfo? region)
    {
        region = null;
        if (id.Length is 0 or > MaxIdLength || !char.IsAsciiLetter(id[0])
            || id.AsSpan().ContainsAnyExcept(IdCharacters))
        {
            return false;
        }

        try
        {
            // Zones in the cache of .NET are found in any case, others are not.
            return TimeZoneInfo.TryFindSystemTimeZoneById(id, out region)
                && (region.Id == id || !region.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return false;
        }
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static long SecondsOf(DateTime time) => (time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
