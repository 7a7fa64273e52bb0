using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a component that is only a name for a plain value, a list, a map or another component out where it is used. NSwag does so
/// itself for some of them, and drops their constraints.
/// </summary>
internal sealed class InlineAliases : IRepair
{
    public void Apply(ApiDocument document)
    {
        while (document.Schemas.FirstOrDefault(schema => IsAlias(schema.Value!.AsObject())) is { Value: JsonObject alias } found)
        {
            if (SchemaSites.Of(found.Key, alias).Any(site => SchemaRef.Target(site.Schema) == found.Key))
            {
                throw document.Refuse(alias, $"the schema '{found.Key}' contains itself, and is not an object.");
            }

            foreach (SchemaSite use in document.Sites.Where(site => SchemaRef.Target(site.Schema) == found.Key))
            {
                Inline(use.Schema, alias);
            }

            document.Schemas.Remove(found.Key);
        }
    }

    private static bool IsAlias(JsonObject component) =>
        component.ContainsKey("$ref")
        || (component.Text("type") is "string" or "integer" or "number" or "boolean" && !component.ContainsKey("enum"))
        || component.Text("type") == "array"
        || (component.Object("additionalProperties") is not null && !component.ContainsKey("properties"));

    private static void Inline(JsonObject use, JsonObject alias)
    {
        JsonObject inlined = alias.DeepClone().AsObject();
        foreach ((string keyword, JsonNode? value) in use.Where(member => member.Key != "$ref"))
        {
            inlined[keyword] = value?.DeepClone();
        }

        use.Become(inlined);
    }
}
