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
        IncidentRecord incident = new()
        {
            IncidentKey = state.Keys.Next(),
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = elementInstanceKey,
            ErrorType = type,
            ErrorMessage = message,
            JobKey = jobKey,
            CreationTime = clock.Now,
        };
        state.Incidents[incident.IncidentKey] = incident;
        state.ElementInstances[elementInstanceKey] = element with { IncidentKey = incident.IncidentKey };
        CountIncidents(element, 1);
    }

    public void Close(IncidentRecord incident)
    {
        state.Incidents[incident.IncidentKey] = incident with { State = IncidentState.Resolved };
        ElementInstanceRecord element = state.ElementInstances[incident.ElementInstanceKey];
        state.ElementInstances[element.ElementInstanceKey] = element with { IncidentKey = null };
        CountIncidents(element, -1);
    }

    /// <summary>Closes the incident of an element that is terminated.</summary>
    public void CloseOf(ElementInstanceRecord element)
    {
        if (element.IncidentKey is { } key)
        {
            Close(state.Incidents[key]);
        }
    }

    // What is around the element has the incident too: sub-processes, the process instance, and the call activities that led to it.
    private void CountIncidents(ElementInstanceRecord element, int change)
    {
        long? next = element.ConcernedScopeKey;
        while (next is { } key)
        {
            if (state.ProcessInstances.TryGet(key, out ProcessInstanceRecord? instance))
            {
                state.ProcessInstances[key] = instance with { ActiveIncidents = instance.ActiveIncidents + change };
                next = instance.ParentElementInstanceKey;
            }
            else
            {
                ElementInstanceRecord around = state.ElementInstances[key];
                state.ElementInstances[key] = around with { InnerIncidents = around.InnerIncidents + change };
                next = around.ScopeKey;
            }
        }
    }
}
