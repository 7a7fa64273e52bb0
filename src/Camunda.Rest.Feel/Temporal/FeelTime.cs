using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel;

/// <summary>The time of FEEL: a time of day in nanoseconds, local or with an offset or a time zone.</summary>
/// <remarks>A local time cannot be compared with one that has an offset. A time zone counts with its standard offset.</remarks>
public sealed class FeelTime : FeelValue
{
    private readonly FeelZone? _zone;
    private readonly int? _offset;

    internal FeelTime(long nanoOfDay, int? offset = null, FeelZone? zone = null)
    {
        NanoOfDay = nanoOfDay;
        _offset = offset;
        _zone = zone;
    }

    /// <summary>The hour, from 0 to 23.</summary>
    public int Hour => (int)(NanoOfDay / (3600 * IsoCalendar.NanosPerSecond));

    /// <summary>The minute, from 0 to 59.</summary>
    public int Minute => (int)(NanoOfDay / (60 * IsoCalendar.NanosPerSecond) % 60);

    /// <summary>The second, from 0 to 59.</summary>
    public int Second => (int)(NanoOfDay / IsoCalendar.NanosPerSecond % 60);

    /// <summary>The fraction of the second, in nanoseconds.</summary>
    public int Nanosecond => (int)(NanoOfDay % IsoCalendar.NanosPerSecond);

    /// <summary>The offset from UTC, in whole seconds; null if the time is local.</summary>
    public TimeSpan? Offset => _offset is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    /// <summary>The id of the time zone, such as <c>Europe/Berlin</c>; null if the time has none.</summary>
    public string? TimeZone => _zone?.Id;

    /// <inheritdoc/>
    public override string TypeName => "time";

    internal long NanoOfDay { get; }

    internal int? OffsetSeconds => _offset;

    internal FeelZone? Zone => _zone;

    private long NanoInUtc => NanoOfDay - ((_offset ?? 0) * IsoCalendar.NanosPerSecond);

    /// <summary>Converts a time of .NET.</summary>
    /// <param name="time">The time of day.</param>
    /// <param name="offset">The offset from UTC in whole seconds, up to 18 hours; null for a local time.</param>
    /// <exception cref="ArgumentOutOfRangeException">The offset is not in range.</exception>
    public static FeelTime From(TimeOnly time, TimeSpan? offset = null)
    {
        if (offset is { } span && (span.Ticks % TimeSpan.TicksPerSecond != 0 || !FeelZone.IsOffset((long)span.TotalSeconds)))
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, "The offset is out of range. Use whole seconds, up to 18 hours.");
        }

        return new(time.Ticks * 100, offset is { } value ? (int)value.TotalSeconds : null);
    }

    /// <summary>
    /// Parses <c>10:30:15</c>, with a fraction, a leading <c>T</c>, an offset (<c>+02:00</c>, <c>Z</c>) or a zone (<c>@Europe/Berlin</c>).
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelTime? time)
    {
        ArgumentNullException.ThrowIfNull(text);
        time = null;
        IsoReader reader = new(text);
        reader.Accept('T');
        if (!reader.TryReadTime(out long nanoOfDay, out bool hasSeconds))
        {
            return false;
        }

        if (reader.IsAtEnd)
        {
            time = new(nanoOfDay);
        }
        else if (hasSeconds)
        {
            time = TryReadZoned(nanoOfDay, reader.Rest);
        }

        return time is not null;
    }

    /// <summary>Converts this time to .NET, without its offset. Parts of 100 nanoseconds are cut off.</summary>
    public TimeOnly ToTimeOnly() => new(NanoOfDay / 100);

    /// <summary>Returns the time in the form of ISO 8601: <c>10:30:15</c>, <c>10:30:15+02:00</c>, <c>10:30:15@Europe/Berlin</c>.</summary>
    public override string ToString() => IsoWriter.Time(NanoOfDay)
        + (_zone is not null ? "@" + _zone.Id : _offset is { } offset ? FeelZone.FormatOffset(offset) : "");

    internal override string ToJsonString() => _zone is null
        ? ToString()
        : $"{IsoWriter.Time(NanoOfDay)}{FeelZone.FormatOffset(_offset!.Value)}[{_zone.Id}]";

    /// <summary>The time after the duration, on the same or on another day.</summary>
    internal FeelTime Plus(FeelDaysTimeDuration duration)
    {
        long shift = (long)(duration.Nanoseconds % IsoCalendar.NanosPerDay);
        return new(IsoCalendar.FloorRemainder(NanoOfDay + shift, IsoCalendar.NanosPerDay), _offset, _zone);
    }

    /// <summary>The difference of two times; null if only one is local. Times with an offset have a positive difference.</summary>
    internal FeelDaysTimeDuration? Minus(FeelTime other)
    {
        if (_offset is null != other._offset is null)
        {
            return null;
        }

        long difference = NanoInUtc - other.NanoInUtc;
        return new(_offset is null ? difference : Math.Abs(difference));
    }

    internal override bool? EqualTo(FeelValue other) => other is FeelNull ? false : CompareWith(other) is { } order ? order == 0 : null;

    internal override int? CompareWith(FeelValue other) =>
        other is FeelTime time && time._offset is null == _offset is null ? NanoInUtc.CompareTo(time.NanoInUtc) : null;

    internal override FeelValue? GetProperty(string name) => name switch
    {
        "hour" => new FeelNumber(Hour),
        "minute" => new FeelNumber(Minute),
        "second" => new FeelNumber(Second),
        "time offset" => _offset is { } seconds ? FeelDaysTimeDuration.OfSeconds(seconds) : Null,
        "timezone" => _zone is null ? Null : new FeelString(_zone.Id),
        _ => null,
    };

    private static FeelTime? TryReadZoned(long nanoOfDay, ReadOnlySpan<char> suffix)
    {
        if (suffix[0] == '@')
        {
            if (!FeelZone.TryFind(suffix[1..].ToString(), out FeelZone? zone, out int zoneOffset))
            {
                return null;
            }

            return new(nanoOfDay, zone?.StandardOffset ?? zoneOffset, zone);
        }

        return FeelZone.TryParseOffset(suffix, out int offset) && suffix.Length is 1 or >= 6 ? new(nanoOfDay, offset) : null;
    }
}
