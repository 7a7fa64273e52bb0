using System.Globalization;

namespace Camunda.Rest.Feel.BuiltIns;

/// <summary>Converts between the numbers of FEEL and of .NET.</summary>
internal static class NumberConversion
{
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The integer part; numbers beyond its range become the nearest one.</summary>
    public static int ToInteger(FeelNumber number) => (int)Math.Clamp(decimal.Truncate(number.Value), int.MinValue, int.MaxValue);

    /// <summary>Converts a number with all its digits.</summary>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public static FeelNumber FromDouble(double number) => double.IsFinite(number)
        ? new(decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), Styles, CultureInfo.InvariantCulture))
        : throw new OverflowException("The result is not a number, or infinite.");

    public static FeelNumber? Parse(string text) =>
        decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out decimal number) ? new(number) : null;
}
