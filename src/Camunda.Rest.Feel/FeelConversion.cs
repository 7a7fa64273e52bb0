using System.Collections;
using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel;

/// <summary>Converts .NET values, without reflection.</summary>
internal static class FeelConversion
{
    public static FeelValue Convert(object? value, int depth = 0)
    {
        if (depth > ValueSize.MaxDepth)
        {
            throw new ArgumentException(
                $"The value nests deeper than {ValueSize.MaxDepth} levels, or contains itself. Use flatter collections.", nameof(value));
        }

        return value switch
        {
            null => FeelValue.Null,
            FeelValue feel => feel,
            string text => new FeelString(text),
            bool boolean => FeelBoolean.From(boolean),
            char character => new FeelString(character.ToString()),
            decimal number => new FeelNumber(number),
            int number => new FeelNumber(number),
            long number => new FeelNumber(number),
            byte or sbyte or short or ushort or uint or ulong =>
                new FeelNumber(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            double number => FromDouble(number),
            float number => FromDouble(number),
            JsonElement json => FeelValue.FromJson(json),
            JsonDocument json => FeelValue.FromJson(json.RootElement),
            DateTimeOffset time => Temporal(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
            DateTime time => Temporal(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)),
            DateOnly date => Temporal(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            TimeOnly time => Temporal(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
            TimeSpan duration => Temporal(ToIso(duration)),
            IEnumerable<KeyValuePair<string, object?>> entries =>
                new FeelContext(entries.Select(entry => KeyValuePair.Create(entry.Key, Convert(entry.Value, depth + 1)))),
            IEnumerable<KeyValuePair<string, FeelValue>> entries => new FeelContext(entries),
            IDictionary dictionary => new FeelContext(ReadEntries(dictionary, depth)),
            IEnumerable items => new FeelList(items.Cast<object?>().Select(item => Convert(item, depth + 1)).ToArray()),
            _ => throw Unsupported(value),
        };
    }

    private static IEnumerable<KeyValuePair<string, FeelValue>> ReadEntries(IDictionary dictionary, int depth)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string name)
            {
                throw new ArgumentException(
                    $"A dictionary with keys of type {entry.Key.GetType()} cannot be converted to a context. Use keys of type string.",
                    nameof(dictionary));
            }

            yield return KeyValuePair.Create(name, Convert(entry.Value, depth + 1));
        }
    }

    private static FeelValue FromDouble(double number)
    {
        if (!double.IsFinite(number))
        {
            return FeelValue.Null;
        }

        return Math.Abs(number) < (double)decimal.MaxValue
            ? new FeelNumber((decimal)number)
            : throw new ArgumentOutOfRangeException(
                nameof(number), number, "The number exceeds the range of a FEEL number. Use a number between -7.9e28 and 7.9e28.");
    }

    private static FeelValue Temporal(string text) => TemporalLiteral.TryParse(text) ?? new FeelString(text);

    private static string ToIso(TimeSpan duration)
    {
        // The minimum has no positive counterpart.
        decimal ticks = Math.Abs((decimal)duration.Ticks);
        decimal seconds = ticks / TimeSpan.TicksPerSecond;
        string sign = duration < TimeSpan.Zero ? "-" : "";
        return $"{sign}PT{seconds.ToString("0.#######", CultureInfo.InvariantCulture)}S";
    }

    private static ArgumentException Unsupported(object value) => new(
        $"A value of type {value.GetType()} cannot be converted to FEEL. Use a dictionary or a collection of .NET primitives, "
        + $"or serialize the value to JSON and call {nameof(FeelValue)}.{nameof(FeelValue.FromJson)}.",
        nameof(value));
}
