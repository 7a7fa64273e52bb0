using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>What start events wait for. Only the latest version of a process that is not deleted is started by events.</summary>
internal sealed class ProcessStarts(EngineState state, TriggerWaits triggers)
{
    /// <summary>A version has come or gone.</summary>
    /// <exception cref="EngineRejectionException">An expression of a start event does not give what is wanted.</exception>
    public void Refresh(TenantedName process)
    {
        ProcessDefinitionRecord? latest = state.ProcessVersions[process].Values.LastOrDefault(definition => !definition.IsDeleted);
        StartWaits present = state.StartWaits.GetOr(process, StartWaits.None);
        if (present.ProcessDefinitionKey == latest?.ProcessDefinitionKey)
        {
            return;
        }

        foreach (EventWait wait in present.Waits)
        {
            triggers.Cancel(wait);
        }

        state.StartWaits[process] = latest is null
            ? StartWaits.None
            : new(latest.ProcessDefinitionKey, [.. latest.Model.Starts.Select(start => Begin(latest, start)).OfType<EventWait>()]);
    }

    private EventWait? Begin(ProcessDefinitionRecord definition, StartEvent start)
    {
        if (triggers.Of(start.Trigger) is not { } wait)
        {
            return null;
        }

        try
        {
            return new(start, start.Trigger!, wait.Begin(definition, start));
        }
        catch (ElementFailure failure)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument, $"'{definition.ResourceName}': startEvent '{start.Id}': {failure.Message}");
        }
    }
}
