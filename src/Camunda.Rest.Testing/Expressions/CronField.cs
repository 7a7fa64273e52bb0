using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>The numbers of one field of a cron expression, in order.</summary>
internal sealed record CronField(IReadOnlyList<int> Values)
{
    /// <summary>Reads lists, ranges and steps of numbers or names.</summary>
    /// <param name="text">The field.</param>
    /// <param name="least">The least number.</param>
    /// <param name="most">The greatest number.</param>
    /// <param name="names">Names of numbers, the first of them for the least.</param>
    /// <param name="field">The field that was read.</param>
    public static bool TryParse(
        string text, int least, int most, ReadOnlySpan<string> names, [NotNullWhen(true)] out CronField? field)
    {
        field = null;
        SortedSet<int> values = [];
        foreach (string part in text.Split(','))
        {
            if (!TryAdd(values, part, least, most, names))
            {
                return false;
            }
        }

        field = new([.. values]);
        return true;
    }

    /// <summary>Reads one number or name.</summary>
    public static bool TryParseNumber(string text, int least, int most, ReadOnlySpan<string> names, out int number)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], text, StringComparison.OrdinalIgnoreCase))
            {
                number = least + i;
                return true;
            }
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
    }

    private static bool TryAdd(SortedSet<int> values, string part, int least, int most, ReadOnlySpan<string> names)
    {
        string[] stepped = part.Split('/');
        int step = 1;
        if (stepped.Length > 2 || (stepped.Length == 2 && !TryParseNumber(stepped[1], 1, int.MaxValue, [], out step)))
        {
            return false;
        }

        (int first, int last) = (least, most);
        string[] range = stepped[0].Split('-');
        if (stepped[0] != "*")
        {
            if (range.Length > 2 || !TryParseNumber(range[0], least, most, names, out first))
            {
                return false;
            }

            if (range.Length == 2)
            {
                if (!TryParseNumber(range[1], least, most, names, out last) || last < first)
                {
                    return false;
                }
            }
            else if (stepped.Length == 1)
            {
                last = first;
            }
        }

        for (long value = first; value <= last; value += step)
        {
            values.Add((int)value);
        }

        return true;
    }
}
