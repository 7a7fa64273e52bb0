using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Writes a component that is only a name for a plain value, a list or a map out where it is used. NSwag does so itself for some of
/// them, and drops their constraints.
/// </summary>
internal sealed class InlineAliases : IRepair
{
    public void Apply(ApiDocument document) => ComponentInliner.Inline(document, IsAlias);

    private static bool IsAlias(JsonObject component) =>
        component.ContainsKey("$ref")
        || (component.Text("type") is "string" or "integer" or "number" or "boolean" && !component.ContainsKey("enum"))
        || component.Text("type") == "array"
        || (component.Object("additionalProperties") is not null && !component.ContainsKey("properties"));
}
