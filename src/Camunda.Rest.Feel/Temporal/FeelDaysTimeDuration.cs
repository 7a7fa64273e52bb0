using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel;

/// <summary>The days and time duration of FEEL, in nanoseconds.</summary>
public sealed partial class FeelDaysTimeDuration : FeelValue
{
    private static readonly Int128 MaxNanoseconds = (Int128)long.MaxValue * IsoCalendar.NanosPerSecond;

    internal FeelDaysTimeDuration(Int128 nanoseconds)
    {
        if (nanoseconds > MaxNanoseconds || nanoseconds < -MaxNanoseconds)
        {
            throw new OverflowException($"The duration is out of range. Use up to {long.MaxValue} seconds.");
        }

        Nanoseconds = nanoseconds;
    }

    /// <inheritdoc/>
    public override string TypeName => "days and time duration";

    internal Int128 Nanoseconds { get; }

    private long TotalSeconds => (long)(Nanoseconds / IsoCalendar.NanosPerSecond);

    /// <summary>Converts a duration of .NET.</summary>
    public static FeelDaysTimeDuration From(TimeSpan duration) => new((Int128)duration.Ticks * 100);

    /// <summary>Parses <c>P1DT2H30M15.5S</c>, with a leading <c>-</c> for a negative one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelDaysTimeDuration? duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = null;
        Match match = Form().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T'))
        {
            return false;
        }

        try
        {
            Int128 seconds = (Number(match, "days") * IsoCalendar.SecondsPerDay) + (Number(match, "hours") * 3600)
                + (Number(match, "minutes") * 60) + Number(match, "seconds");
            Int128 nanos = (seconds * IsoCalendar.NanosPerSecond) + int.Parse(
                match.Groups["fraction"].Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
            duration = new(match.Groups["sign"].Success ? -nanos : nanos);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Converts this duration to .NET. Parts of 100 nanoseconds are cut off.</summary>
    /// <exception cref="OverflowException">The duration is out of the range of <see cref="TimeSpan"/>.</exception>
    public TimeSpan ToTimeSpan()
    {
        Int128 ticks = Nanoseconds / 100;
        return ticks >= long.MinValue && ticks <= long.MaxValue
            ? TimeSpan.FromTicks((long)ticks)
            : throw new OverflowException($"The duration {this} is out of the range of {nameof(TimeSpan)}. Use up to 10,675,199 days.");
    }

    /// <summary>Returns the duration in the form of ISO 8601, in full units: <c>PT1H30M</c>, <c>-P1DT2H</c>, <c>P0D</c>.</summary>
    public override string ToString()
    {
        if (Nanoseconds == 0)
        {
            return "P0D";
        }

        Int128 size = Int128.Abs(Nanoseconds);
        long seconds = (long)(size / IsoCalendar.NanosPerSecond);
        string fraction = IsoWriter.Fraction((int)(size % IsoCalendar.NanosPerSecond));
        StringBuilder text = new(Nanoseconds < 0 ? "-P" : "P");
        Append(text, seconds / IsoCalendar.SecondsPerDay, 'D');
        if (seconds % IsoCalendar.SecondsPerDay != 0 || fraction.Length > 0)
        {
            text.Append('T');
            Append(text, seconds / 3600 % 24, 'H');
            Append(text, seconds / 60 % 60, 'M');
            if (fraction.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{seconds % 60}{fraction}S");
            }
            else
            {
                Append(text, seconds % 60, 'S');
            }
        }

        return text.ToString();
    }

    internal static FeelDaysTimeDuration OfSeconds(long seconds) => new((Int128)seconds * IsoCalendar.NanosPerSecond);

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelDaysTimeDuration duration => duration.Nanoseconds == Nanoseconds,
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) =>
        other is FeelDaysTimeDuration duration ? Nanoseconds.CompareTo(duration.Nanoseconds) : null;

    internal override FeelValue? GetProperty(string name) => name switch
    {
        "days" => new FeelNumber(TotalSeconds / IsoCalendar.SecondsPerDay),
        "hours" => new FeelNumber(TotalSeconds / 3600 % 24),
        "minutes" => new FeelNumber(TotalSeconds / 60 % 60),
        "seconds" => new FeelNumber(TotalSeconds % 60),
        _ => null,
    };

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    private static Int128 Number(Match match, string group) => match.Groups[group].Success
        ? long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"\A(?<sign>-)?P(?:(?<days>[0-9]+)D)?"
        + @"(?:T(?:(?<hours>[0-9]+)H)?(?:(?<minutes>[0-9]+)M)?(?:(?<seconds>[0-9]+)(?:[.,](?<fraction>[0-9]{0,9}))?S)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
