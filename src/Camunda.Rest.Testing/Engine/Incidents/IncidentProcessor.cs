using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Incidents;

/// <summary>Raises and resolves incidents.</summary>
internal sealed class IncidentProcessor(EngineRuntime engine)
{
    public void Raise(long elementInstanceKey, IncidentErrorType type, string message, long? jobKey = null)
    {
        ElementInstanceRecord element = engine.State.ElementInstances[elementInstanceKey];
        IncidentRecord incident = new()
        {
            IncidentKey = engine.State.Keys.Next(),
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = elementInstanceKey,
            ErrorType = type,
            ErrorMessage = message,
            JobKey = jobKey,
            CreationTime = engine.Now,
        };
        engine.State.Incidents[incident.IncidentKey] = incident;
        engine.State.ElementInstances[elementInstanceKey] = element with { IncidentKey = incident.IncidentKey };
        CountIncidents(element.Process, 1);
    }

    /// <summary>Resolves an incident, and tries again what it stopped; that may raise a new one.</summary>
    public bool Resolve(long incidentKey)
    {
        if (!engine.State.Incidents.TryGet(incidentKey, out IncidentRecord? incident) || incident.State != IncidentState.Active)
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no active incident with the key {incidentKey}.");
        }

        if (incident.JobKey is { } jobKey && engine.State.Jobs[jobKey].Retries <= 0)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The incident {incidentKey} cannot be resolved while its job {jobKey} has no retries left. Update the job's retries first.");
        }

        MarkResolved(incident);
        if (incident.JobKey is { } stoppedJob)
        {
            engine.Jobs.Resume(stoppedJob);
        }
        else
        {
            engine.Elements.Continue(incident.ElementInstanceKey);
        }

        return true;
    }

    /// <summary>Closes the incident of an element that is terminated.</summary>
    public void ResolveOf(ElementInstanceRecord element)
    {
        if (element.IncidentKey is { } key)
        {
            MarkResolved(engine.State.Incidents[key]);
        }
    }

    private void MarkResolved(IncidentRecord incident)
    {
        engine.State.Incidents[incident.IncidentKey] = incident with { State = IncidentState.Resolved };
        ElementInstanceRecord element = engine.State.ElementInstances[incident.ElementInstanceKey];
        engine.State.ElementInstances[element.ElementInstanceKey] = element with { IncidentKey = null };
        CountIncidents(incident.Process, -1);
    }

    private void CountIncidents(ProcessInstanceRef process, int change)
    {
        ProcessInstanceRecord instance = engine.State.ProcessInstances[process.ProcessInstanceKey];
        engine.State.ProcessInstances[process.ProcessInstanceKey] = instance with { ActiveIncidents = instance.ActiveIncidents + change };
    }
}
