using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>The C# type of a value of the contract.</summary>
/// <param name="Name">The type, without a question mark.</param>
/// <param name="Kind">What it is to a caller.</param>
internal sealed record CSharpType(string Name, CSharpKind Kind)
{
    /// <summary>Whether there is a type at all.</summary>
    public bool IsKnown => Name.Length > 0;

    /// <param name="slot">Where the value stands: a property, a parameter's schema, an item, a result; null for none.</param>
    /// <param name="schemas">The contract's schemas, composed.</param>
    public static CSharpType Of(JsonNode? slot, JsonObject schemas)
    {
        if (slot.ReferredSchema() is { } name)
        {
            JsonNode? schema = schemas[name];
            string type = schema.Text("x-name") ?? CamundaNaming.ToMemberName(name);
            return schema?["enum"] is not null ? new(type, CSharpKind.WireValue) : schema.Text("x-kind") switch
            {
                "key" or "id" => new(type, CSharpKind.WireValue),
                "json-object" => new("JsonVariables", CSharpKind.Variables),
                "json-value" => new("JsonText", CSharpKind.Json),
                _ => new(type, CSharpKind.Model),
            };
        }

        return slot.Text("type") switch
        {
            "object" when slot!["additionalProperties"] is JsonObject value =>
                new($"IReadOnlyDictionary<string, {Of(value, schemas).Name}>", CSharpKind.List),
            "array" => new($"IReadOnlyList<{Of(slot!["items"], schemas).Name}>", CSharpKind.List),
            "boolean" => new("bool", CSharpKind.Value),
            "integer" => new(slot.Text("format") == "int64" ? "long" : "int", CSharpKind.Value),
            "number" => new(slot.Text("format") == "float" ? "float" : "double", CSharpKind.Value),
            "string" when slot.Text("format") == "date-time" => new("DateTimeOffset", CSharpKind.Value),
            "string" when slot.Text("format") == "uri" => new("Uri", CSharpKind.Model),
            "string" when slot.Text("format") == "uuid" => new("Guid", CSharpKind.Value),
            "string" when slot!["format"] is null => new("string", CSharpKind.Text),

            // The bytes of a part, of which nobody makes a model.
            "string" => new("string", CSharpKind.Other),
            _ => new("", CSharpKind.Other),
        };
    }
}
