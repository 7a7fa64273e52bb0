using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Puts components, keywords, required names and response codes in one order. Paths, operations and properties keep the description's
/// own. A new version of an API then differs from the old one only where the API does.
/// </summary>
internal sealed class SettleOrder : IRepair
{
    private static readonly string[] Document = ["openapi", "info", "servers", "security", "paths", "components"];

    private static readonly string[] Operation =
    [
        "tags", "operationId", "deprecated", "x-*", "security", "parameters", "requestBody", "responses",
    ];

    private static readonly string[] Parameter = ["name", "in", "required", "deprecated", "x-*", "schema"];

    private static readonly string[] Content = ["required", "x-*", "headers", "content"];

    private static readonly string[] Schema =
    [
        "$ref", "x-kind", "type", "format", "nullable", "deprecated", "readOnly", "writeOnly", "default", "enum",
        "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "x-*", "items", "required", "properties",
        "additionalProperties",
    ];

    public void Apply(ApiDocument document)
    {
        foreach (SchemaSite site in document.Sites)
        {
            Sort(site.Schema, Schema);
            if (site.Schema["required"] is JsonArray)
            {
                SortRequired(site.Schema);
            }
        }

        foreach (ContractOperation operation in document.Operations)
        {
            JsonObject responses = operation.Json.Object("responses")!;
            SortMembers(responses);
            Sort(operation.Json, Operation);
            foreach (JsonObject holder in responses.Select(response => response.Value!.AsObject()).Append(operation.Body ?? []))
            {
                Sort(holder, Content);
            }

            foreach (JsonObject parameter in operation.Parameters)
            {
                Sort(parameter, Parameter);
            }
        }

        SortMembers(document.Schemas);
        Sort(document.Root, Document);
    }

    private static void Sort(JsonObject node, string[] order) =>
        Arrange(
            node,
            node.OrderBy(member => Rank(member.Key, order)).ThenBy(member => IsFact(member.Key) ? member.Key : "", StringComparer.Ordinal));

    private static void SortMembers(JsonObject node) => Arrange(node, node.OrderBy(member => member.Key, StringComparer.Ordinal));

    private static void SortRequired(JsonObject schema)
    {
        List<string> order = [.. schema.Object("properties")?.Select(property => property.Key) ?? []];
        schema["required"] = new JsonArray([.. schema.Texts("required").OrderBy(order.IndexOf).Select(name => JsonValue.Create(name))]);
    }

    private static void Arrange(JsonObject node, IEnumerable<KeyValuePair<string, JsonNode?>> ordered)
    {
        List<KeyValuePair<string, JsonNode?>> members = [.. ordered];
        node.Clear();
        foreach ((string name, JsonNode? value) in members)
        {
            node.Add(name, value);
        }
    }

    private static int Rank(string keyword, string[] order)
    {
        int exact = Array.IndexOf(order, keyword);
        int rank = exact >= 0 ? exact : Array.IndexOf(order, "x-*");
        return rank >= 0 ? rank : order.Length;
    }

    private static bool IsFact(string keyword) => keyword.StartsWith("x-", StringComparison.Ordinal);
}
