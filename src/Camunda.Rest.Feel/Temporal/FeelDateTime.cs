using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel;

/// <summary>The date and time of FEEL, in nanoseconds: local, or with an offset or a time zone.</summary>
/// <remarks>With an offset or a time zone, the instant counts when values are compared. A local one cannot be compared with them.</remarks>
public sealed class FeelDateTime : FeelValue
{
    private readonly int _nano;
    private readonly long _localSecond;
    private readonly int? _offset;
    private readonly FeelZone? _zone;
    private readonly (int Year, int Month, int Day) _date;

    private FeelDateTime(long localSecond, int nano, int? offset, FeelZone? zone)
    {
        _localSecond = localSecond;
        _nano = nano;
        _offset = offset;
        _zone = zone;
        EpochDay = IsoCalendar.FloorDivide(localSecond, IsoCalendar.SecondsPerDay);
        _date = IsoCalendar.FromEpochDay(EpochDay);
    }

    /// <summary>The date part.</summary>
    public FeelDate Date => new(EpochDay);

    /// <summary>The time part, with the offset and the time zone.</summary>
    public FeelTime Time => new(NanoOfDay, _offset, _zone);

    /// <summary>The offset from UTC, in whole seconds; null if the date and time is local.</summary>
    public TimeSpan? Offset => _offset is { } seconds ? TimeSpan.FromSeconds((double)seconds) : null;

    /// <summary>The id of the time zone, such as <c>Europe/Berlin</c>; null if the date and time has none.</summary>
    public string? TimeZone => _zone?.Id;

    /// <inheritdoc/>
    public override string TypeName => "date and time";

    internal long EpochDay { get; }

    internal bool IsLocal => _offset is null;

    private long NanoOfDay => ((_localSecond - (EpochDay * IsoCalendar.SecondsPerDay)) * IsoCalendar.NanosPerSecond) + _nano;

    private long EpochSecond => _localSecond - (_offset ?? 0);

    private Int128 EpochNano => ((Int128)EpochSecond * IsoCalendar.NanosPerSecond) + _nano;

    /// <summary>Converts a date and time of .NET, with its offset.</summary>
    public static FeelDateTime From(DateTimeOffset time)
    {
        (long second, int nano) = SplitTicks(time.UtcTicks);
        int offset = (int)time.Offset.TotalSeconds;
        return new(second + offset, nano, offset, null);
    }

    /// <summary>Converts a date and time of .NET: of the kind <see cref="DateTimeKind.Utc"/> with the offset 0, else a local one.</summary>
    public static FeelDateTime From(DateTime time)
    {
        (long second, int nano) = SplitTicks(time.Ticks);
        return new(second, nano, time.Kind == DateTimeKind.Utc ? 0 : null, null);
    }

    /// <summary>
    /// Parses <c>2024-02-29T10:30:15</c>, with a fraction, an offset (<c>+02:00</c>, <c>Z</c>), a zone (<c>@Europe/Berlin</c>) or both
    /// (<c>+02:00[Europe/Berlin]</c>).
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelDateTime? time)
    {
        ArgumentNullException.ThrowIfNull(text);
        time = null;
        IsoReader reader = new(text);
        if (!reader.TryReadDate(out long epochDay) || !reader.Accept('T') || !reader.TryReadTime(out long nanoOfDay, out _))
        {
            return false;
        }

        try
        {
            FeelDateTime local = Local(epochDay, nanoOfDay);
            time = reader.IsAtEnd ? local : local.TryWithSuffix(reader.Rest);
        }
        catch (OverflowException)
        {
            // The zone moves the first or the last day out of range.
        }

        return time is not null;
    }

    /// <summary>Converts this date and time to .NET. Parts of 100 nanoseconds are cut off, and seconds of the offset too.</summary>
    /// <exception cref="InvalidOperationException">The date and time is local: the instant is unknown.</exception>
    /// <exception cref="OverflowException">The instant or the offset is out of the range of <see cref="DateTimeOffset"/>.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (_offset is not { } offset)
        {
            throw new InvalidOperationException($"The date and time {this} has no offset. Use {nameof(ToDateTime)}, or add an offset.");
        }

        try
        {
            DateTimeOffset utc = new(DateTime.SpecifyKind(ToClock(EpochSecond), DateTimeKind.Utc));
            return utc.ToOffset(TimeSpan.FromMinutes((double)(offset / 60)));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfRange(nameof(DateTimeOffset));
        }
    }

    /// <summary>Converts the local date and time to .NET, without the offset. Parts of 100 nanoseconds are cut off.</summary>
    /// <exception cref="OverflowException">The year is not between 1 and 9999.</exception>
    public DateTime ToDateTime()
    {
        try
        {
            return ToClock(_localSecond);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw OutOfRange(nameof(DateTime));
        }
    }

    /// <summary>
    /// Returns the date and time in the form of ISO 8601: <c>2024-02-29T10:30:15</c>, <c>2024-02-29T10:30:15+01:00</c>,
    /// <c>2024-02-29T10:30:15@Europe/Berlin</c>.
    /// </summary>
    public override string ToString() => LocalText()
        + (_zone is not null ? "@" + _zone.Id : _offset is { } offset ? FeelZone.FormatOffset(offset) : "");

    internal override string ToJsonString() =>
        _zone is null ? ToString() : $"{LocalText()}{FeelZone.FormatOffset(_offset!.Value)}[{_zone.Id}]";

    internal static FeelDateTime Local(long epochDay, long nanoOfDay)
    {
        long second = (epochDay * IsoCalendar.SecondsPerDay) + (nanoOfDay / IsoCalendar.NanosPerSecond);
        return new(second, (int)(nanoOfDay % IsoCalendar.NanosPerSecond), null, null);
    }

    /// <summary>The instant in a zone of .NET. UTC has an offset and no zone.</summary>
    internal static FeelDateTime At(DateTimeOffset instant, TimeZoneInfo zone)
    {
        FeelDateTime utc = From(instant.ToUniversalTime());
        return zone.Id == TimeZoneInfo.Utc.Id ? utc : utc.InZone(FeelZone.From(zone), 0);
    }

    /// <summary>The date with a time, which can have an offset or a zone.</summary>
    internal static FeelDateTime Of(long epochDay, FeelTime time)
    {
        FeelDateTime local = Local(epochDay, time.NanoOfDay);
        return time.OffsetSeconds is { } offset ? local.InZone(time.Zone, offset) : local;
    }

    /// <summary>The local time in that zone, or the same instant in that zone. Without a zone, the offset counts.</summary>
    internal FeelDateTime InZone(FeelZone? zone, int offset)
    {
        if (zone is null)
        {
            return new(IsLocal ? _localSecond : EpochSecond + offset, _nano, offset, null);
        }

        if (IsLocal)
        {
            (long second, int resolved) = zone.Resolve(_localSecond);
            return new(second, _nano, resolved, zone);
        }

        int actual = zone.OffsetAt(EpochSecond);
        return new(EpochSecond + actual, _nano, actual, zone);
    }

    internal FeelDateTime Plus(FeelYearsMonthsDuration duration)
    {
        (int year, int month, int day) = IsoCalendar.AddMonths(_date, duration.TotalMonths);
        long second = _localSecond + ((IsoCalendar.ToEpochDay(year, month, day) - EpochDay) * IsoCalendar.SecondsPerDay);
        if (_zone is null)
        {
            return new(second, _nano, _offset, null);
        }

        (second, int offset) = _zone.Resolve(second, _offset);
        return new(second, _nano, offset, _zone);
    }

    internal FeelDateTime Plus(FeelDaysTimeDuration duration)
    {
        Int128 nanos = EpochNano + duration.Nanoseconds;
        Int128 nano = nanos % IsoCalendar.NanosPerSecond;
        nano += nano < 0 ? IsoCalendar.NanosPerSecond : 0;
        long epochSecond = checked((long)((nanos - nano) / IsoCalendar.NanosPerSecond));
        int? offset = _zone is null ? _offset : _zone.OffsetAt(epochSecond);
        return new(checked(epochSecond + (offset ?? 0)), (int)nano, offset, _zone);
    }

    /// <summary>The time between; null if one is local and the other is not.</summary>
    internal FeelDaysTimeDuration? Minus(FeelDateTime other) => IsLocal == other.IsLocal ? new(EpochNano - other.EpochNano) : null;

    internal override bool? EqualTo(FeelValue other) => other is FeelNull ? false : CompareWith(other) is { } order ? order == 0 : null;

    internal override int? CompareWith(FeelValue other) =>
        other is FeelDateTime time && time.IsLocal == IsLocal ? EpochNano.CompareTo(time.EpochNano) : null;

    internal override FeelValue? GetProperty(string name) => Date.GetProperty(name) ?? Time.GetProperty(name);

    private static (long Second, int Nano) SplitTicks(long ticks)
    {
        long fromEpoch = ticks - DateTime.UnixEpoch.Ticks;
        long second = IsoCalendar.FloorDivide(fromEpoch, TimeSpan.TicksPerSecond);
        return (second, (int)(fromEpoch - (second * TimeSpan.TicksPerSecond)) * 100);
    }

    private DateTime ToClock(long second) => second is > -1_000_000_000_000 and < 1_000_000_000_000
        ? new(DateTime.UnixEpoch.Ticks + (second * TimeSpan.TicksPerSecond) + (_nano / 100))
        : throw new ArgumentOutOfRangeException(nameof(second));

    private OverflowException OutOfRange(string type) =>
        new($"The date and time {this} is out of the range of {type}. Use the years 1 to 9999 and an offset up to 14 hours.");

    private string LocalText() => $"{IsoWriter.Date(_date)}T{IsoWriter.Time(NanoOfDay)}";

    private FeelDateTime? TryWithSuffix(ReadOnlySpan<char> suffix)
    {
        if (suffix[0] == '@')
        {
            return FeelZone.TryFind(suffix[1..].ToString(), out FeelZone? zone, out int zoneOffset) ? InZone(zone, zoneOffset) : null;
        }

        int bracket = suffix.IndexOf('[');
        ReadOnlySpan<char> offsetText = bracket < 0 ? suffix : suffix[..bracket];
        if (offsetText.Length is not (1 or 6 or 9) || !FeelZone.TryParseOffset(offsetText, out int offset))
        {
            return null;
        }

        FeelDateTime time = InZone(null, offset);
        if (bracket < 0)
        {
            return time;
        }

        return suffix[^1] == ']' && FeelZone.TryFind(suffix[(bracket + 1)..^1].ToString(), out FeelZone? region, out int regionOffset)
            ? time.InZone(region, regionOffset)
            : null;
    }
}
