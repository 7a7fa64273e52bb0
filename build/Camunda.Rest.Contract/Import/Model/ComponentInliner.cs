using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>Writes components out where they are used, and removes them.</summary>
internal static class ComponentInliner
{
    public static void Inline(ApiDocument document, Func<JsonObject, bool> isInlined)
    {
        while (document.Schemas.FirstOrDefault(schema => isInlined(schema.Value!.AsObject())) is { Value: JsonObject component } found)
        {
            if (SchemaSites.Of(found.Key, component).Any(site => site.Schema.ReferredSchema() == found.Key))
            {
                throw document.Refuse(component, $"the schema '{found.Key}' contains itself, and is not an object.");
            }

            foreach (SchemaSite use in document.Sites.Where(site => site.Schema.ReferredSchema() == found.Key))
            {
                Inline(use.Schema, component);
            }

            document.Schemas.Remove(found.Key);
        }
    }

    private static void Inline(JsonObject use, JsonObject component)
    {
        JsonObject inlined = component.DeepClone().AsObject();
        foreach ((string keyword, JsonNode? value) in use.Where(member => member.Key != "$ref"))
        {
            inlined[keyword] = value?.DeepClone();
        }

        use.Become(inlined);
    }
}
