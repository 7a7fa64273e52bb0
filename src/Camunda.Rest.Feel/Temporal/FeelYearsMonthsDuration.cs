using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Camunda.Rest.Feel;

/// <summary>The years and months duration of FEEL.</summary>
public sealed partial class FeelYearsMonthsDuration : FeelValue
{
    private const long MaxMonths = int.MaxValue * 12L;

    /// <summary>Creates a duration of a number of months.</summary>
    /// <exception cref="OverflowException">The duration has more than 2,147,483,647 years.</exception>
    public FeelYearsMonthsDuration(long totalMonths)
    {
        if (totalMonths is > MaxMonths or < -MaxMonths)
        {
            throw new OverflowException($"The duration is out of range. Use up to {int.MaxValue} years.");
        }

        TotalMonths = totalMonths;
    }

    /// <summary>All months; negative if the duration is.</summary>
    public long TotalMonths { get; }

    /// <summary>The full years.</summary>
    public long Years => TotalMonths / 12;

    /// <summary>The months that are left over from the full years.</summary>
    public int Months => (int)(TotalMonths % 12);

    /// <inheritdoc/>
    public override string TypeName => "years and months duration";

    /// <summary>Parses <c>P1Y2M</c>, with a leading <c>-</c> for a negative one.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out FeelYearsMonthsDuration? duration)
    {
        ArgumentNullException.ThrowIfNull(text);
        duration = null;
        Match match = Form().Match(text);
        if (!match.Success || text.EndsWith('P')
            || !TryNumber(match.Groups["years"], out int years) || !TryNumber(match.Groups["months"], out int months))
        {
            return false;
        }

        long total = (years * 12L) + months;
        if (total > MaxMonths)
        {
            return false;
        }

        duration = new(match.Groups["sign"].Success ? -total : total);
        return true;
    }

    /// <summary>Returns the duration in the form of ISO 8601, in full units: <c>P1Y2M</c>, <c>-P3M</c>, and <c>P0Y</c> for none.</summary>
    public override string ToString()
    {
        if (TotalMonths == 0)
        {
            return "P0Y";
        }

        string years = Years == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Years)}Y");
        string months = Months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Months)}M");
        return $"{(TotalMonths < 0 ? "-" : "")}P{years}{months}";
    }

    internal override bool? EqualTo(FeelValue other) => other switch
    {
        FeelYearsMonthsDuration duration => duration.TotalMonths == TotalMonths,
        FeelNull => false,
        _ => null,
    };

    internal override int? CompareWith(FeelValue other) =>
        other is FeelYearsMonthsDuration duration ? TotalMonths.CompareTo(duration.TotalMonths) : null;

    internal override FeelValue? GetProperty(string name) => name switch
    {
        "years" => new FeelNumber(Years),
        "months" => new FeelNumber(Months),
        _ => null,
    };

    private static bool TryNumber(Group group, out int number)
    {
        number = 0;
        return !group.Success || int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"\A(?<sign>-)?P(?:(?<years>[0-9]+)Y)?(?:(?<months>[0-9]+)M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
