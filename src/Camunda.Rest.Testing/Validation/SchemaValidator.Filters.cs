using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;

namespace Camunda.Rest.Testing.Validation;

/// <content>Filter properties: a plain value, or operators.</content>
internal sealed partial class SchemaValidator
{
    private void CheckFilter(FilterSchema schema, JsonNode? value)
    {
        if (value is not JsonObject operators)
        {
            Check(schema.Value, value);
            return;
        }

        foreach ((string name, JsonNode? operand) in operators)
        {
            if (!schema.Operators.Contains(name, StringComparer.Ordinal))
            {
                Report($"operator '{name}' is unknown to {schema.Name}, which takes {string.Join(", ", schema.Operators)}");
                continue;
            }

            _path.Enter(name);
            CheckOperand(schema, name, operand);
            _path.Leave();
        }
    }

    private void CheckOperand(FilterSchema schema, string name, JsonNode? operand)
    {
        switch (name)
        {
            case "$exists":
                Expect(JsonShape.KindOf(operand) is JsonValueKind.True or JsonValueKind.False, "must be true or false", operand);
                break;
            case "$like":
                Expect(JsonShape.KindOf(operand) == JsonValueKind.String, "must be a text", operand);
                break;
            case "$in" or "$notIn":
                CheckArray(new(schema.Name, schema.Value, null, null, UniqueItems: false), operand);
                break;
            default:
                Check(schema.Value, operand);
                break;
        }
    }
}
