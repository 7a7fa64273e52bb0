using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Validation;

/// <summary>
/// Judges a JSON tree by a schema of the contract. Stricter than JSON Schema where the API is: an object takes other members
/// only where the contract says so, and null only stands where the contract says <c>nullable</c>.
/// </summary>
internal sealed partial class SchemaValidator
{
    private const int MostViolations = 10;
    private readonly JsonPathBuilder _path;
    private readonly List<Violation> _violations = [];

    // The texts of enums that are written in another case than the contract's; null where the case counts.
    private readonly List<(JsonNode Written, string Value)>? _otherCase;

    private SchemaValidator(string root, bool ignoresCase)
    {
        _path = new(root);
        _otherCase = ignoresCase ? [] : null;
    }

    /// <summary>
    /// Finds what in <paramref name="value"/> breaks the contract; stops at ten. <paramref name="root"/> is how paths begin.
    /// </summary>
    public static IReadOnlyList<Violation> Validate(SchemaUse use, JsonNode? value, string root = "$")
    {
        SchemaValidator validator = new(root, ignoresCase: false);
        validator.Check(use, value);
        return validator._violations;
    }

    /// <summary>
    /// As <see cref="Validate"/>, for requests, in which the case of enum values does not count. <paramref name="value"/> then has them as
    /// the contract writes them.
    /// </summary>
    public static IReadOnlyList<Violation> ValidateRequest(SchemaUse use, ref JsonNode? value, string root = "$")
    {
        SchemaValidator validator = new(root, ignoresCase: true);
        validator.Check(use, value);
        foreach ((JsonNode written, string text) in validator._otherCase!)
        {
            if (ReferenceEquals(written, value))
            {
                value = JsonValue.Create(text);
            }
            else if (written.Parent is not null)
            {
                written.ReplaceWith(text);
            }
        }

        return validator._violations;
    }

    private void Check(SchemaUse use, JsonNode? value)
    {
        if (value is null && use.Nullable)
        {
            return;
        }

        switch (use.Schema)
        {
            case ObjectSchema schema:
                CheckObject(schema, value);
                break;
            case MapSchema schema:
                CheckMap(schema, value);
                break;
            case ArraySchema schema:
                CheckArray(schema, value);
                break;
            case FilterSchema schema:
                CheckFilter(schema, value);
                break;
            case UnionSchema schema:
                CheckUnion(schema, value);
                break;
            case JsonSchema { ObjectOnly: true }:
                Expect(value is JsonObject, "must be an object", value);
                break;
            case JsonSchema:
                break;
            default:
                CheckScalar(use.Schema, value);
                break;
        }
    }

    private void CheckObject(ObjectSchema schema, JsonNode? value, string? discriminator = null)
    {
        if (!Expect(value is JsonObject, $"must be an object ({schema.Name})", value))
        {
            return;
        }

        JsonObject members = (JsonObject)value!;
        foreach (ApiProperty property in schema.Properties.Values)
        {
            if (members.TryGetPropertyValue(property.Name, out JsonNode? member))
            {
                CheckMember(schema, property, member);
            }
            else if (property.Required)
            {
                Report($"property '{property.Name}' is required and missing");
            }
        }

        foreach ((string name, _) in members)
        {
            if (!schema.IsOpen && name != discriminator && !schema.Properties.ContainsKey(name))
            {
                Report($"property '{name}' is unknown to {schema.Name}");
            }
        }
    }

    private void CheckMember(ObjectSchema owner, ApiProperty property, JsonNode? member)
    {
        if (DateResets.Allows(owner.Name, property.Name, member) || EmptyIds.Allows(owner.Name, property.Name, member))
        {
            return;
        }

        _path.Enter(property.Name);
        Check(property.Use, member);
        _path.Leave();
    }

    private void CheckMap(MapSchema schema, JsonNode? value)
    {
        if (!Expect(value is JsonObject, "must be an object", value))
        {
            return;
        }

        foreach ((string name, JsonNode? member) in (JsonObject)value!)
        {
            _path.Enter(name);
            Check(schema.Values, member);
            _path.Leave();
        }
    }

    private void CheckArray(ArraySchema schema, JsonNode? value)
    {
        if (!Expect(value is JsonArray, "must be a list", value))
        {
            return;
        }

        JsonArray items = (JsonArray)value!;
        if (items.Count < (schema.MinItems ?? 0) || items.Count > (schema.MaxItems ?? int.MaxValue))
        {
            Report($"must have {Range(schema.MinItems, schema.MaxItems)} items, has {items.Count}");
        }

        if (schema.UniqueItems && items.Select(item => item?.ToJsonString()).Distinct(StringComparer.Ordinal).Count() != items.Count)
        {
            Report("must not have the same item twice");
        }

        for (int index = 0; index < items.Count; index++)
        {
            _path.Enter(index);
            Check(schema.Items, items[index]);
            _path.Leave();
        }
    }

    private bool Expect(bool holds, string rule, JsonNode? value)
    {
        if (!holds)
        {
            Report($"{rule}, was {JsonShape.Describe(value)}");
        }

        return holds;
    }

    private void Report(string rule)
    {
        if (_violations.Count < MostViolations)
        {
            _violations.Add(new(_path.ToString(), rule));
        }
    }

    private static string Range(IFormattable? least, IFormattable? most) => (Show(least), Show(most)) switch
    {
        ({ } from, { } to) => $"{from} to {to}",
        ({ } from, null) => $"at least {from}",
        (null, { } to) => $"at most {to}",
        _ => "any number of",
    };

    private static string? Show(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
