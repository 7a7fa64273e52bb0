using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Resolves incidents.</summary>
internal sealed class IncidentProcessor(EngineState state, IncidentLifecycle incidents, JobLifecycle jobs, ElementLifecycle elements)
{
    /// <summary>Resolves an incident, and tries again what it stopped; that may raise a new one.</summary>
    public void Resolve(long incidentKey)
    {
        if (!state.Incidents.TryGet(incidentKey, out IncidentRecord? incident) || incident.State != IncidentState.Active)
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no active incident with the key {incidentKey}.");
        }

        SuspensionProcessor.Check(state, incident.Process);
        if (incident.JobKey is { } jobKey && state.Jobs[jobKey].Retries <= 0)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The incident {incidentKey} cannot be resolved while its job {jobKey} has no retries left. Update the job's retries "
                    + "first.");
        }

        incidents.Close(incident);
        if (incident.JobKey is { } stoppedJob)
        {
            jobs.Resume(stoppedJob);
        }
        else
        {
            elements.Continue(incident.ElementInstanceKey);
        }
    }
}
