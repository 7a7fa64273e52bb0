using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>
/// Gives filters the shapes that read well in C#: flags, variables by name, lists that are never null, and operators on free values. What
/// is sent stays as it is.
/// </summary>
internal static class FilterShapes
{
    private const string Flag = "FilterFlag";
    private const string Condition = "VariableCondition";
    private const string Conditions = "VariableConditions";
    private const string ConditionItem = "VariableValueFilterProperty";
    private const string JsonValue = "JsonText";

    private static readonly string[] Endings = ["Filter", "FilterFields", "FilterRequest"];

    private static readonly HashSet<string> Operators = ["$eq", "$neq", "$gt", "$gte", "$lt", "$lte", "$in", "$notIn", "$like", "$exists"];

    /// <exception cref="ContractException">The contract uses a name that a shape needs.</exception>
    public static void Set(JsonObject schemas)
    {
        foreach ((string name, JsonNode? schema) in schemas.ToList())
        {
            if (schema.Text("x-kind") == "filter")
            {
                schema!["x-text-id"] = schemas[schema.Text("x-value")!].Text("x-kind") == "id";
                continue;
            }

            if (schema is not JsonObject filter || filter.Text("x-direction") != "request" || filter["x-kind"] is not null)
            {
                continue;
            }

            if (IsOperators(filter))
            {
                MakeFilterProperty(filter);
            }
            else if (Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)))
            {
                filter["x-filter"] = true;
                SetFlags(schemas, filter);
                SetVariables(schemas, filter);
                SetLists(filter);
            }
        }
    }

    private static bool IsOperators(JsonObject schema)
    {
        List<string> names = [.. schema.Properties().Select(property => property.Key)];
        return names.Contains("$eq") && names.TrueForAll(Operators.Contains) && schema["properties"]!["$eq"].ReferredSchema() == JsonValue;
    }

    /// <summary>An object of operators becomes a filter property like the others, except that the API has no short form for it.</summary>
    private static void MakeFilterProperty(JsonObject schema)
    {
        schema["x-kind"] = "filter";
        schema["x-value"] = JsonValue;
        schema["x-operators"] = string.Join(',', schema.Properties().Select(property => property.Key));
        schema["x-bare"] = false;
        if (schema["properties"]!["$eq"].Text("x-json-types") is { } types)
        {
            schema["x-json-types"] = types;
        }

        schema.Remove("properties");
    }

    private static void SetFlags(JsonObject schemas, JsonObject filter)
    {
        foreach ((_, JsonObject property) in filter.Properties().Where(property => property.Value.Text("type") == "boolean"))
        {
            Refer(schemas, property, Flag, "filter-flag");
        }
    }

    private static void SetVariables(JsonObject schemas, JsonObject filter)
    {
        foreach ((_, JsonObject property) in filter.Properties()
            .Where(property => property.Value["items"].ReferredSchema() == ConditionItem))
        {
            property.Remove("items");
            Refer(schemas, property, Conditions, "variable-conditions");
            schemas[Conditions]!["x-item"] = ConditionItem;
            Refer(schemas, (JsonObject)schemas[ConditionItem]!["properties"]!["value"]!, Condition, "variable-condition");
        }
    }

    /// <summary>
    /// A list or map that is empty asks for nothing, so it need not be null; then an expression reads <c>p.Tags.Contains("vip")</c> without
    /// a warning.
    /// </summary>
    private static void SetLists(JsonObject filter)
    {
        foreach ((_, JsonObject property) in filter.Properties())
        {
            if (property.Text("type") == "array"
                || property["additionalProperties"] is JsonObject
                || property.ReferredSchema() == Conditions)
            {
                property["x-never-null"] = true;
            }
        }
    }

    private static void Refer(JsonObject schemas, JsonObject property, string name, string kind)
    {
        if (schemas[name] is null)
        {
            schemas.Add(name, new JsonObject { ["x-kind"] = kind });
        }
        else if (schemas[name].Text("x-kind") != kind)
        {
            throw new ContractException($"{name}: the contract has a schema of this name, and the client has a type of it already; the "
                + "import has to give the schema another one.");
        }

        property.Remove("type");
        property["$ref"] = JsonFacts.ReferenceTo(name);
    }
}
