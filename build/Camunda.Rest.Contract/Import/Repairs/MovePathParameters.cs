using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Gives every operation its own copy of the parameters that stand on the path. A reader of the contract, and a template, then
/// looks in one place; an operation's own parameter of the same name wins, as OpenAPI says.
/// </summary>
internal sealed class MovePathParameters : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (ContractOperation operation in document.Operations)
        {
            IReadOnlyList<JsonObject> own = operation.Json.Objects("parameters");
            IEnumerable<JsonObject> shared = document.Paths[operation.Path]!.AsObject().Objects("parameters")
                .Where(parameter => !own.Any(
                    other => other.Text("name") == parameter.Text("name") && other.Text("in") == parameter.Text("in")));
            JsonArray all = [.. shared.Concat(own).Select(parameter => parameter.DeepClone())];
            if (all.Count > 0)
            {
                operation.Json["parameters"] = all;
            }
        }

        foreach ((string _, JsonNode? item) in document.Paths)
        {
            item!.AsObject().Remove("parameters");
        }
    }
}
