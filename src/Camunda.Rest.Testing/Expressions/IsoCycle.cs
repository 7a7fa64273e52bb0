using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>
/// A repeated duration as in ISO 8601, such as <c>R3/PT10S</c>; without a number it goes on for ever. Null repetitions mean that.
/// </summary>
internal readonly record struct IsoCycle(int? Repetitions, IsoDuration Period)
{
    public static bool TryParse(string text, out IsoCycle cycle)
    {
        cycle = default;
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 1 || text[0] != 'R' || !IsoDuration.TryParse(text[(slash + 1)..], out IsoDuration period))
        {
            return false;
        }

        string number = text[1..slash];
        if (number.Length == 0)
        {
            cycle = new(null, period);
            return true;
        }

        bool isCounted = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int repetitions) && repetitions > 0;
        cycle = new(repetitions, period);
        return isCounted;
    }
}
