using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import;

/// <summary>Counts what a contract holds.</summary>
internal static class ImportSummary
{
    public static string Of(JsonObject contract)
    {
        List<JsonObject> schemas = [.. contract["components"]!["schemas"]!.AsObject().Select(schema => schema.Value!.AsObject())];
        int operations = ContractOperation.AllOf(contract["paths"]!.AsObject()).Count();
        int Kind(params string[] kinds) => schemas.Count(schema => kinds.Contains(schema.Text("x-kind")));
        int enums = schemas.Count(schema => schema.ContainsKey("enum"));
        int objects = schemas.Count(schema => schema.Text("type") == "object");
        return $"{operations} operations, {objects} objects, {enums} enums, {Kind("key", "id")} keys and ids, {Kind("filter")} filter "
            + $"properties, {Kind("union")} unions";
    }
}
