using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Incidents.</summary>
internal sealed class IncidentOperations(EngineCluster engine)
{
    private readonly EntityView<IncidentRecord> _view = IncidentView.Create();

    public void Register(OperationTable table) => table
        .Add(
            "getIncident",
            request => OperationResult.Ok(_view.ToJson(engine.Snapshot.Incidents.Get("incident", request.Key("incidentKey")))))
        .Add("searchIncidents", request => EntitySearch.Answer(_view, [.. engine.Snapshot.Incidents.Values], request.Body))
        .Add("resolveIncident", ResolveAsync);

    private async ValueTask<OperationResult> ResolveAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.ResolveIncidentAsync(request.Key("incidentKey"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
