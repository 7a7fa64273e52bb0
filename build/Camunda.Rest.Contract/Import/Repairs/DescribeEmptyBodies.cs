using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Gives a body without a schema the schema of any JSON value, which is what it means. NSwag drops such a body from the
/// operation's signature.
/// </summary>
internal sealed class DescribeEmptyBodies : IRepair
{
    public void Apply(ApiDocument document)
    {
        IEnumerable<JsonObject> holders = document.Operations.SelectMany(operation =>
            (operation.Json.Object("responses") ?? []).Select(response => response.Value!.AsObject()).Append(operation.Body ?? []));
        foreach (JsonObject mediaType in holders.SelectMany(holder => holder.Object("content") ?? [])
            .Select(content => content.Value!.AsObject()))
        {
            mediaType["schema"] ??= new JsonObject();
        }
    }
}
