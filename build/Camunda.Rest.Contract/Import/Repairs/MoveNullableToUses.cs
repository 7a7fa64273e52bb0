using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Moves <c>nullable</c> and <c>default</c> from a component to the places that refer to it. A type is not null, a value is; NSwag reads
/// both only where the value stands.
/// </summary>
internal sealed class MoveNullableToUses : IRepair
{
    private static readonly string[] Moved = ["nullable", "default"];

    public void Apply(ApiDocument document)
    {
        // A component that only refers to another one is a use itself, so that one step can make the next necessary.
        while (document.Schemas.FirstOrDefault(schema => Moved.Any(schema.Value!.AsObject().ContainsKey))
            is { Value: JsonObject component } found)
        {
            foreach (string keyword in Moved.Where(component.ContainsKey))
            {
                JsonNode? value = component.Take(keyword);
                foreach (SchemaSite use in document.Sites.Where(
                    site => site.Schema.ReferredSchema() == found.Key && !site.Schema.ContainsKey(keyword)))
                {
                    use.Schema[keyword] = value?.DeepClone();
                }
            }
        }
    }
}
