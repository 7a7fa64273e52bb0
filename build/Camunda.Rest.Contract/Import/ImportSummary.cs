using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import;

/// <summary>Counts what a contract holds.</summary>
internal static class ImportSummary
{
    public static string Of(JsonObject contract)
    {
        List<JsonObject> schemas = [.. contract["components"]!["schemas"]!.AsObject().Select(schema => schema.Value!.AsObject())];
        int operations = contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Count(member => member.Value is JsonObject);
        int Kind(params string[] kinds) => schemas.Count(schema => kinds.Contains(schema["x-kind"]?.ToString()));
        int enums = schemas.Count(schema => schema.ContainsKey("enum"));
        int objects = schemas.Count(schema => schema["type"]?.ToString() == "object");
        return $"{operations} operations, {objects} objects, {enums} enums, {Kind("key", "id")} keys and ids, {Kind("filter")} filter properties, {Kind("union")} unions";
    }
}
