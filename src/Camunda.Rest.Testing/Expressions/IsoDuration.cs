using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>A duration as in ISO 8601, such as <c>PT30S</c> or <c>P1M</c>: months are as long as those that follow.</summary>
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
            int months = (int)checked((Part("years") * 12) + Part("months"));
            decimal seconds = (((((Part("weeks") * 7) + Part("days")) * 24) + Part("hours")) * 3600) + (Part("minutes") * 60)
                + Part("seconds");
            duration = new(months, TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)));
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }

        decimal Part(string name) => match.Groups[name] is { Success: true } part
            ? decimal.Parse(part.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
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
            return TimeSpan.MaxValue;
        }
        catch (OverflowException)
        {
            return TimeSpan.MaxValue;
        }
    }

    [GeneratedRegex(
        @"\AP(?=[0-9T])((?<years>[0-9]+)Y)?((?<months>[0-9]+)M)?((?<weeks>[0-9]+)W)?((?<days>[0-9]+)D)?(T(?=[0-9])((?<hours>[0-9]+)H)?((?<minutes>[0-9]+)M)?((?<seconds>[0-9]+(\.[0-9]+)?)S)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
