using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
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
        .Add("searchProcessInstanceIncidents", SearchOfInstance)
        .Add("searchElementInstanceIncidents", SearchOfElement)
        .Add("resolveIncident", ResolveAsync);

    private OperationResult SearchOfInstance(OperationRequest request)
    {
        long key = request.Key("processInstanceKey");
        _ = engine.Snapshot.ProcessInstances.Get("process instance", key);
        HashSet<long> instances = InstancesBelow(key);
        return Search(request, incident => instances.Contains(incident.Process.ProcessInstanceKey));
    }

    private OperationResult SearchOfElement(OperationRequest request)
    {
        long key = request.Key("elementInstanceKey");
        ElementInstanceRecord element = engine.Snapshot.ElementInstances.Get("element instance", key);
        if (element.IsProcess)
        {
            throw ProblemException.NotFound($"There is no element instance with the key {key}.");
        }

        HashSet<long> elements = ElementsBelow(element);
        return Search(request, incident => elements.Contains(incident.ElementInstanceKey));
    }

    private OperationResult Search(OperationRequest request, Func<IncidentRecord, bool> scope) =>
        EntitySearch.Answer(_view, [.. engine.Snapshot.Incidents.Values], request.Body, scope);

    /// <summary>The instance, and those that it has called, directly or not.</summary>
    private HashSet<long> InstancesBelow(long processInstanceKey)
    {
        HashSet<long> instances = [processInstanceKey];

        // An instance is called after the one that calls it, and has a higher key.
        foreach (ProcessInstanceRecord instance in engine.Snapshot.ProcessInstances.Values)
        {
            if (instance.ParentProcessInstanceKey is { } parent && instances.Contains(parent))
            {
                instances.Add(instance.Process.ProcessInstanceKey);
            }
        }

        return instances;
    }

    /// <summary>The element, and those in it, also in the process instances that it has called.</summary>
    private HashSet<long> ElementsBelow(ElementInstanceRecord root)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        HashSet<long> elements = [root.ElementInstanceKey];
        HashSet<long> instances = [];
        foreach (ElementInstanceRecord element in snapshot.ElementInstances.Values)
        {
            ProcessInstanceRecord instance = snapshot.ProcessInstances[element.Process.ProcessInstanceKey];
            if (instance.ParentElementInstanceKey is { } caller && elements.Contains(caller))
            {
                instances.Add(element.Process.ProcessInstanceKey);
            }

            if (elements.Contains(element.ScopeKey) || instances.Contains(element.ConcernedScopeKey))
            {
                elements.Add(element.ElementInstanceKey);
            }
        }

        return elements;
    }

    private async ValueTask<OperationResult> ResolveAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.ResolveIncidentAsync(request.Key("incidentKey"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
