using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// States on every object and union whether it goes to the server, comes from it, or both. Reading and writing code is generated per
/// type, and a template cannot see who uses a type.
/// </summary>
internal sealed class MarkDirections : IRepair
{
    public void Apply(ApiDocument document)
    {
        List<SchemaSite> sites = [.. document.Operations.SelectMany(SchemaSites.Of)];
        HashSet<string> requests = Reachability.From(document, sites.Where(site => !IsResponse(site.Schema)));
        HashSet<string> responses = Reachability.From(document, sites.Where(site => IsResponse(site.Schema)));
        foreach ((string name, JsonNode? component) in document.Schemas)
        {
            JsonObject schema = component!.AsObject();
            if (schema.ContainsKey("properties") || schema.Text("type") == "object" || schema.Text("x-kind") == "union")
            {
                schema["x-direction"] = (requests.Contains(name), responses.Contains(name)) switch
                {
                    (true, true) => "both",
                    (true, false) => "request",
                    _ => "response",
                };
            }
        }
    }

    private static bool IsResponse(JsonObject schema)
    {
        for (JsonNode? node = schema; node?.Parent is { } parent; node = parent)
        {
            if (parent is JsonObject
                && node.GetPropertyName() == "responses"
                && parent.Parent?.Parent?.Parent is JsonObject root
                && root.Parent is null)
            {
                return true;
            }
        }

        return false;
    }
}
