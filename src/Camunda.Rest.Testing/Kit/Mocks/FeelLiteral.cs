using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>Writes a value as a FEEL literal.</summary>
internal static class FeelLiteral
{
    /// <exception cref="ArgumentException">The value cannot be serialized.</exception>
    /// <exception cref="CamundaVariablesException">The type of the value, or of a member, cannot be serialized.</exception>
    public static string Of(object? value, ResourceContext context)
    {
        using JsonDocument document = JsonDocument.Parse(JsonText.From(value, context.Variables).ToString());
        StringBuilder text = new();
        Append(text, document.RootElement);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, "{", value.EnumerateObject(), "}", property =>
                {
                    Append(text, property.Name);
                    text.Append(": ");
                    Append(text, property.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, "[", value.EnumerateArray(), "]", item => Append(text, item));
                break;
            case JsonValueKind.String:
                Append(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(NumberOf(value.GetRawText()));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, string open, IEnumerable<T> items, string close, Action<T> append)
    {
        text.Append(open);
        bool isFirst = true;
        foreach (T item in items)
        {
            text.Append(isFirst ? "" : ", ");
            append(item);
            isFirst = false;
        }

        text.Append(close);
    }

    private static void Append(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (char character in value)
        {
            text.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\uFFFE' or '\uFFFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        text.Append('"');
    }

    // FEEL has no exponents: 1.5e3 is 1500.
    private static string NumberOf(string number)
    {
        string[] parts = number.Split('e', 'E');
        if (parts.Length == 1)
        {
            return number;
        }

        string sign = parts[0].StartsWith('-') ? "-" : "";
        string[] digits = parts[0].TrimStart('-').Split('.');
        string all = string.Concat(digits);
        int point = digits[0].Length + int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return point <= 0 ? $"{sign}0.{new string('0', -point)}{all}"
            : point >= all.Length ? $"{sign}{all}{new string('0', point - all.Length)}"
            : $"{sign}{all[..point]}.{all[point..]}";
    }
}
