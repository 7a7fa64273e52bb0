using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Camunda.Rest.Contract;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Validation;

/// <content>Texts, keys and ids, enums, numbers and booleans.</content>
internal sealed partial class SchemaValidator
{
    private void CheckScalar(ApiSchema schema, JsonNode? value)
    {
        JsonValueKind kind = JsonShape.KindOf(value);
        switch (schema)
        {
            case BooleanSchema:
                Expect(kind is JsonValueKind.True or JsonValueKind.False, "must be true or false", value);
                break;
            case NumberSchema number:
                CheckNumber(number, value, kind);
                break;
            case not null when !Expect(kind == JsonValueKind.String, $"must be a text ({schema.Name})", value):
                break;
            case EnumSchema choice:
                CheckChoice(choice, value!);
                break;
            case IdentifierSchema id:
                CheckText(id.Name, value!, id.MinLength, id.MaxLength, id.Pattern);
                CheckKeyRange(id, value!);
                break;
            case TextSchema text:
                CheckText(null, value!, text.MinLength, text.MaxLength, text.Pattern);
                CheckFormat(text.Format, value!);
                break;
            default:
                throw new ContractException($"{_path}: {schema!.GetType().Name} has no rule.");
        }
    }

    private void CheckChoice(EnumSchema choice, JsonNode value)
    {
        string text = value.GetValue<string>();
        if (choice.Values.Contains(text, StringComparer.Ordinal))
        {
            return;
        }

        string? inOtherCase = _otherCase is null
            ? null
            : choice.Values.FirstOrDefault(candidate => string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase));
        if (Expect(inOtherCase is not null, $"must be one of {string.Join(", ", choice.Values)}", value))
        {
            _otherCase!.Add((value, inOtherCase!));
        }
    }

    private void CheckNumber(NumberSchema schema, JsonNode? value, JsonValueKind kind)
    {
        string expected = schema.IsInteger ? "must be a whole number" : "must be a number";
        if (!Expect(kind == JsonValueKind.Number, expected, value))
        {
            return;
        }

        if (!JsonNumber.TryRead(value!, out decimal number))
        {
            Expect(!schema.IsInteger, expected + " of 64 bits", value);
            return;
        }

        (decimal least, decimal most) = schema switch
        {
            { Format: "int32" } => (int.MinValue, int.MaxValue),
            { IsInteger: true } => (long.MinValue, long.MaxValue),
            _ => (decimal.MinValue, decimal.MaxValue),
        };
        if (schema.IsInteger && (number < least || number > most || !JsonNumber.IsWrittenAsInteger(value!)))
        {
            Expect(false, $"{expected} of {(schema.Format == "int32" ? 32 : 64)} bits", value);
        }
        else if (number < (schema.Minimum ?? number) || number > (schema.Maximum ?? number))
        {
            Expect(false, $"must be {Range(schema.Minimum, schema.Maximum)}", value);
        }
    }

    private void CheckText(string? name, JsonNode value, int? minLength, int? maxLength, Regex? pattern)
    {
        string text = value.GetValue<string>();
        string what = name is null ? "must" : $"must be a {name}: it must";
        if (text.Length < (minLength ?? 0) || text.Length > (maxLength ?? int.MaxValue))
        {
            Expect(false, $"{what} have {Range(minLength, maxLength)} characters", value);
        }
        else if (pattern is not null && !pattern.IsMatch(text))
        {
            Expect(false, $"{what} match {pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal)}", value);
        }
    }

    /// <summary>The pattern of a key lets 25 digits through; the cluster's keys have 64 bits.</summary>
    private void CheckKeyRange(IdentifierSchema schema, JsonNode value)
    {
        string text = value.GetValue<string>();
        if (schema.IsKey && text.Length > 18 && text.All(char.IsAsciiDigit) && !long.TryParse(text, out _))
        {
            Expect(false, $"must be a {schema.Name}: it must be a number of 64 bits", value);
        }
    }

    private void CheckFormat(string? format, JsonNode value)
    {
        string text = value.GetValue<string>();
        switch (format)
        {
            case "date-time":
                Expect(Rfc3339.TryParse(text, out _), "must be a moment as in RFC 3339 (2030-01-31T12:00:00Z)", value);
                break;
            case "uuid":
                Expect(Guid.TryParseExact(text, "D", out _), "must be a UUID", value);
                break;
            case "uri":
                Expect(Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _), "must be a URI", value);
                break;
        }
    }
}
