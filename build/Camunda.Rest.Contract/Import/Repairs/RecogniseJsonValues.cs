using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a value of any shape as a reference to <c>JsonText</c>, and an object with free members as one to <c>JsonVariables</c>. NSwag
/// generates <c>object</c> and <c>IDictionary&lt;string, object&gt;</c>, which change numbers and nulls on their way through a serializer.
/// </summary>
internal sealed class RecogniseJsonValues : IRepair
{
    /// <summary>The component for any JSON value.</summary>
    public const string Value = "JsonText";

    /// <summary>The component for a JSON object with free members.</summary>
    public const string Object = "JsonVariables";

    private static readonly HashSet<string> Free = new(StringComparer.Ordinal)
    {
        "type",
        "additionalProperties",
        "minProperties",
        "maxProperties",
        "format",
    };

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            JsonObject schema = site.Schema;
            if (IsAnything(site))
            {
                // Members of any shape: the object that has them says so, in the other spelling.
                schema.Parent!["additionalProperties"] = true;
                continue;
            }

            if (schema.ContainsKey("oneOf"))
            {
                Refer(document, schema, Value, string.Join(',', PlainTypes(document, schema)));
            }
            else if (schema.Text("type") is null or "object" && IsUnstated(schema) && !schema.ContainsKey("x-kind"))
            {
                bool members = schema.IsTrue("additionalProperties");
                Refer(document, schema, members ? Object : Value, members ? null : schema.Text("type"));
            }
        }
    }

    private static bool IsAnything(SchemaSite site) =>
        site.Kind == SiteKind.MapValue && !site.Schema.ContainsKey("type") && IsUnstated(site.Schema);

    /// <summary>Whether a schema says nothing, or only that there is an object with some members.</summary>
    private static bool IsUnstated(JsonObject schema) =>
        schema.All(
            member => Free.Contains(member.Key) || UseFacts.Contains(member.Key) || member.Key.StartsWith("x-", StringComparison.Ordinal))
        && schema.Text("type") is null or "object"
        && (!schema.ContainsKey("additionalProperties") || schema.IsTrue("additionalProperties"));

    private static IEnumerable<string> PlainTypes(ApiDocument document, JsonObject schema) =>
        schema.Objects("oneOf").Select(variant => variant.Count == 1 && variant.Text("type") is { } type and not ("object" or "array")
            ? type
            : throw document.Refuse(schema, "this choice is not understood: it is not between a value and its filter operators, not "
                + "between keys, not between plain values, and not between objects that have names."));

    private static void Refer(ApiDocument document, JsonObject schema, string component, string? types)
    {
        string kind = component == Value ? "json-value" : "json-object";
        if (!document.Schemas.ContainsKey(component))
        {
            document.AddSchema(component, new JsonObject { ["x-kind"] = kind }, document.Locate(schema));
        }
        else if (document.Component(component).Text("x-kind") != kind)
        {
            throw document.Refuse(document.Component(component), $"the contract uses the name '{component}' for JSON of any shape.");
        }

        JsonObject use = JsonFacts.CreateReference(component);
        foreach ((string keyword, JsonNode? value) in schema.Where(
            member => member.Key is not ("oneOf" or "type" or "additionalProperties")))
        {
            use[keyword] = value?.DeepClone();
        }

        if (types is not null)
        {
            use["x-json-types"] = types;
        }

        schema.Become(use);
    }
}
