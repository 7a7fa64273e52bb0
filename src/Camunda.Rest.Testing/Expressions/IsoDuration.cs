using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// A duration as in ISO 8601, such as <c>PT30S</c> or <c>P1M</c>: months are as long as those that follow. As in the real cluster, units
/// may be lower case, and the whole or each part may have a sign.
/// </summary>
internal readonly partial record struct IsoDuration(int Months, TimeSpan Time)
{
    public static bool TryParse(string text, out IsoDuration duration)
    {
        duration = default;
        Match match = Pattern().Match(text);
        if (!match.Success)
        {
            return false;
        }

        try
        {
            int sign = match.Groups["sign"].Value == "-" ? -1 : 1;
            int months = checked(sign * (int)((Part("years") * 12) + Part("months")));
            decimal seconds = (((((Part("weeks") * 7) + Part("days")) * 24) + Part("hours")) * 3600) + (Part("minutes") * 60)
                + Seconds();
            duration = new(months, TimeSpan.FromTicks((long)(sign * seconds * TimeSpan.TicksPerSecond)));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }

        decimal Part(string name) => match.Groups[name] is { Success: true } part
            ? decimal.Parse(part.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;

        decimal Seconds() => match.Groups["seconds"] is { Success: true } part
            ? decimal.Parse(
                part.Value.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : 0;
    }

    /// <summary>How long it is from then on; endless where it leads beyond the last date there is.</summary>
    public TimeSpan From(DateTimeOffset start)
    {
        try
        {
            return start.AddMonths(Months) - start + Time;
        }
        catch (ArgumentOutOfRangeException)
        {
            return Months < 0 ? TimeSpan.MinValue : TimeSpan.MaxValue;
        }
        catch (OverflowException)
        {
            return Months < 0 ? TimeSpan.MinValue : TimeSpan.MaxValue;
        }
    }

    private const string DatePattern =
        @"(?=[-+0-9T])((?<years>[-+]?[0-9]+)[Yy])?((?<months>[-+]?[0-9]+)[Mm])?((?<weeks>[-+]?[0-9]+)[Ww])?((?<days>[-+]?[0-9]+)[Dd])?";

    private const string TimePattern =
        @"(T(?=[-+0-9])((?<hours>[-+]?[0-9]+)[Hh])?((?<minutes>[-+]?[0-9]+)[Mm])?((?<seconds>[-+]?[0-9]+([.,][0-9]{0,9})?)[Ss])?)?";

    [GeneratedRegex(
        @"\A(?<sign>[-+]?)[Pp]" + DatePattern + TimePattern + @"\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
