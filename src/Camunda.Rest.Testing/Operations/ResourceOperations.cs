using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Batches;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
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
        long key = request.Key("resourceKey");
        await engine.DeleteResourceAsync(key, cancellationToken).ConfigureAwait(false);
        BatchOperationRecord? batch = request.Body.Flag("deleteHistory") == true
            ? await DeleteHistoryAsync(key, cancellationToken).ConfigureAwait(false)
            : null;
        return request.Operation.ResultSchema is null ? new(200) : OperationResult.Ok(new JsonObject
        {
            ["resourceKey"] = $"{key}",
            ["batchOperation"] = batch is null ? null : new JsonObject
            {
                ["batchOperationKey"] = $"{batch.BatchOperationKey}",
                ["batchOperationType"] = batch.Type,
            },
        });
    }

    // Only a process and decisions leave something behind: instances that have ended, and evaluations.
    private async Task<BatchOperationRecord?> DeleteHistoryAsync(long key, CancellationToken cancellationToken)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        if (snapshot.ProcessDefinitions.ContainsKey(key))
        {
            return await engine.RunBatchAsync(
                "DELETE_PROCESS_INSTANCE",
                [
                    .. snapshot.ProcessInstances.Values
                        .Where(instance => instance.Process.Definition.ProcessDefinitionKey == key && instance.EndDate is not null)
                        .Select(instance => new BatchItem(instance.Process.ProcessInstanceKey, instance.Process)),
                ],
                instanceKey => engine.DeleteInstanceAsync(instanceKey, cancellationToken),
                cancellationToken).ConfigureAwait(false);
        }

        if (!snapshot.DecisionRequirements.ContainsKey(key))
        {
            return null;
        }

        return await engine.RunBatchAsync(
            "DELETE_DECISION_INSTANCE",
            [
                .. snapshot.DecisionInstances.Values
                    .Where(decision => decision.Root.Requirements.DecisionRequirementsKey == key)
                    .DistinctBy(decision => decision.DecisionEvaluationKey)
                    .Select(decision => new BatchItem(decision.DecisionEvaluationKey, decision.Element?.Process)),
            ],
            evaluationKey => engine.DeleteDecisionEvaluationAsync(evaluationKey, cancellationToken),
            cancellationToken).ConfigureAwait(false);
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
