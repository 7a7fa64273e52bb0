using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>Writes a value as a FEEL literal.</summary>
internal static class FeelLiteral
{
    /// <exception cref="CamundaVariablesException">The value cannot be serialized.</exception>
    public static string Of(object? value)
    {
        if (value is null)
        {
            return "null";
        }

        using JsonDocument document = JsonDocument.Parse(JsonVariables.From(new { value }).ToString());
        StringBuilder text = new();
        Append(text, document.RootElement.GetProperty("value"));
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
                text.Append(NumberOf(value));
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
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        text.Append('"');
    }

    // FEEL has no exponents.
    private static string NumberOf(JsonElement value) =>
        value.TryGetDecimal(out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText();
}
