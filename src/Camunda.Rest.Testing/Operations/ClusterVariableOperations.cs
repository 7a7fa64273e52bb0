using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Cluster variables: global ones, and those of a tenant.</summary>
internal sealed class ClusterVariableOperations(EngineCluster engine)
{
    private readonly EntityView<ClusterVariableRecord> _full = ClusterVariableView.Create(truncate: false);
    private readonly EntityView<ClusterVariableRecord> _truncated = ClusterVariableView.Create(truncate: true);

    public void Register(OperationTable table)
    {
        foreach (string scope in (ReadOnlySpan<string>)["Global", "Tenant"])
        {
            table
                .Add($"create{scope}ClusterVariable", (request, token) => SetAsync(request, mustExist: false, token))
                .Add($"update{scope}ClusterVariable", (request, token) => SetAsync(request, mustExist: true, token))
                .Add($"get{scope}ClusterVariable", Get)
                .Add($"delete{scope}ClusterVariable", DeleteAsync);
        }

        table.Add("searchClusterVariables", Search);
    }

    private async ValueTask<OperationResult> SetAsync(OperationRequest request, bool mustExist, CancellationToken cancellationToken)
    {
        ClusterVariableRecord variable = new(
            IdOf(request, request.Body.Text("name")),
            Key: 0,
            JsonSerializer.SerializeToElement(request.Body!["value"]),
            JsonSerializer.SerializeToElement(request.Body["metadata"] ?? new JsonObject()),
            request.Body.Text("kind") ?? "JSON");
        return OperationResult.Ok(
            _full.ToJson(await engine.SetClusterVariableAsync(variable, mustExist, cancellationToken).ConfigureAwait(false)));
    }

    private OperationResult Get(OperationRequest request)
    {
        ClusterVariableId id = IdOf(request, name: null);
        return engine.Snapshot.ClusterVariables.TryGetValue(id, out ClusterVariableRecord? variable)
            ? OperationResult.Ok(_full.ToJson(variable))
            : throw ProblemException.NotFound($"There is no {id}.");
    }

    private async ValueTask<OperationResult> DeleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.DeleteClusterVariableAsync(IdOf(request, name: null), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private OperationResult Search(OperationRequest request) => EntitySearch.Answer(
        request.QueryFlag("truncateValues", fallback: true) ? _truncated : _full,
        [.. engine.Snapshot.ClusterVariables.Values],
        request.Body);

    // The name of a new one is in the body, that of a known one in the path.
    private static ClusterVariableId IdOf(OperationRequest request, string? name) =>
        new(request.PathValues.GetValueOrDefault("tenantId"), name ?? request.PathValues["name"]);
}
