using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Incidents;

/// <summary>Raises and closes incidents.</summary>
internal sealed class IncidentLifecycle(EngineState state, EngineClock clock)
{
    public void Raise(long elementInstanceKey, IncidentErrorType type, string message, long? jobKey = null)
    {
        ElementInstanceRecord element = state.ElementInstances[elementInstanceKey];
        long incidentKey = Add(new()
        {
            IncidentKey = state.Keys.Next(),
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = elementInstanceKey,
            ErrorType = type,
            ErrorMessage = message,
            JobKey = jobKey,
            CreationTime = clock.Now,
        });
        state.ElementInstances[elementInstanceKey] = element with { IncidentKey = incidentKey };
    }

    /// <summary>Raises an incident of a process instance that cannot begin.</summary>
    public void Raise(ProcessInstanceRef process, IncidentErrorType type, string message)
    {
        long incidentKey = Add(new()
        {
            IncidentKey = state.Keys.Next(),
            Process = process,
            ElementId = process.Definition.ProcessDefinitionId,
            ElementInstanceKey = process.ProcessInstanceKey,
            ErrorType = type,
            ErrorMessage = message,
            CreationTime = clock.Now,
        });
        SetOwn(process, incidentKey);
    }

    public void Close(IncidentRecord incident)
    {
        state.Incidents[incident.IncidentKey] = incident with { State = IncidentState.Resolved };
        if (state.ElementInstances.TryGet(incident.ElementInstanceKey, out ElementInstanceRecord? element))
        {
            state.ElementInstances[element.ElementInstanceKey] = element with { IncidentKey = null };
        }
        else
        {
            SetOwn(incident.Process, null);
        }

        CountIncidents(incident.Process, -1);
    }

    /// <summary>Closes the incident of an element that is terminated.</summary>
    public void CloseOf(ElementInstanceRecord element)
    {
        if (element.IncidentKey is { } key)
        {
            Close(state.Incidents[key]);
        }
    }

    /// <summary>Closes the incident of a process instance that is cancelled before it could begin.</summary>
    public void CloseOf(ProcessInstanceRef process)
    {
        if (state.ProcessInstances[process.ProcessInstanceKey].OwnIncidentKey is { } key)
        {
            Close(state.Incidents[key]);
        }
    }

    private long Add(IncidentRecord incident)
    {
        state.Incidents[incident.IncidentKey] = incident;
        CountIncidents(incident.Process, 1);
        return incident.IncidentKey;
    }

    private void SetOwn(ProcessInstanceRef process, long? incidentKey) => state.ProcessInstances[process.ProcessInstanceKey] =
        state.ProcessInstances[process.ProcessInstanceKey] with { OwnIncidentKey = incidentKey };

    private void CountIncidents(ProcessInstanceRef process, int change)
    {
        ProcessInstanceRecord instance = state.ProcessInstances[process.ProcessInstanceKey];
        state.ProcessInstances[process.ProcessInstanceKey] = instance with { ActiveIncidents = instance.ActiveIncidents + change };
    }
}
