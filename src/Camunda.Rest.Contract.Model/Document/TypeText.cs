using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Document;

/// <summary>
/// The type of a place in a contract, in a few characters: <c>int32</c>, <c>TenantId</c>, <c>string?</c>, <c>UserTaskKey[]</c>,
/// <c>map of JsonText</c>.
/// </summary>
internal static class TypeText
{
    public static string Of(JsonNode? schema) => schema is null ? "nothing" : NotNull(schema) + (schema.IsTrue("nullable") ? "?" : "");

    private static string NotNull(JsonNode schema)
    {
        if (schema.ReferredSchema() is { } referred)
        {
            return referred;
        }

        if (schema["items"] is { } items)
        {
            return Of(items) + "[]";
        }

        if (schema["additionalProperties"] is JsonObject values)
        {
            return $"map of {Of(values)}";
        }

        return schema.Text("format") ?? schema.Text("type") ?? schema.Text("x-kind") ?? "any";
    }
}
