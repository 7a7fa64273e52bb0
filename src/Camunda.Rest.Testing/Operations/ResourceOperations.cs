using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Deployed resources other than processes and forms; all of them can be deleted here.</summary>
internal sealed class ResourceOperations(EngineCluster engine)
{
    private readonly EntityView<ResourceRecord> _view = ResourceView.Create();

    public void Register(OperationTable table) => table
        .Add("getResource", request => OperationResult.Ok(_view.ToJson(Find(request))))
        .Add("getResourceContent", GetScript)
        .Add("getResourceContentBinary", request => new OperationResult(200) { Binary = Find(request).Content })
        .Add("searchResources", request => EntitySearch.Answer(
            _view,
            [.. engine.Snapshot.Resources.Values.Where(resource => resource is { IsDeleted: false } and not { Kind: ResourceKind.Form })],
            request.Body))
        .Add("deleteResource", DeleteAsync);

    /// <summary>The contracts before 8.10 describe the JSON as a text; it is the script itself on the wire in either case.</summary>
    private OperationResult GetScript(OperationRequest request)
    {
        ResourceRecord resource = Find(request);
        return resource.Kind == ResourceKind.Script
            ? new(200, Text: Encoding.UTF8.GetString(resource.Content.Span), TextType: "application/json")
            : throw new ProblemException(
                406, "Not Acceptable", $"The resource {resource.ResourceKey} is no robot script; its content is binary.");
    }

    private async ValueTask<OperationResult> DeleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        request.Body.RefuseUnsupported("deleteHistory");
        long key = request.Key("resourceKey");
        await engine.DeleteResourceAsync(key, cancellationToken).ConfigureAwait(false);
        return request.Operation.ResultSchema is null
            ? new(200)
            : OperationResult.Ok(new JsonObject { ["resourceKey"] = $"{key}", ["batchOperation"] = null });
    }

    private ResourceRecord Find(OperationRequest request)
    {
        ResourceRecord resource = engine.Snapshot.Resources.Get("resource", request.Key("resourceKey"));
        return resource.Kind == ResourceKind.Form
            ? throw ProblemException.NotFound($"There is no resource with the key {resource.ResourceKey}.")
            : resource.IsDeleted ? throw ProblemException.NotFound($"The resource with the key {resource.ResourceKey} was deleted.")
            : resource;
    }
}
