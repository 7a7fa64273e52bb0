using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>What start events wait for. Only the latest version of a process that is not deleted is started by events.</summary>
internal sealed class ProcessStarts(EngineState state, SubscriptionLifecycle subscriptions, TimerLifecycle timers)
{
    /// <summary>A version has come or gone.</summary>
    public void Refresh(TenantedName process)
    {
        ProcessDefinitionRecord? latest = state.ProcessVersions[process].Values.LastOrDefault(definition => !definition.IsDeleted);
        StartWaits present = state.StartWaits.GetOr(process, StartWaits.None);
        if (present.ProcessDefinitionKey == latest?.ProcessDefinitionKey)
        {
            return;
        }

        foreach (long key in present.SubscriptionKeys)
        {
            subscriptions.Close(key);
        }

        foreach (long key in present.TimerKeys)
        {
            timers.Cancel(key);
        }

        state.StartWaits[process] = latest is null ? StartWaits.None : new(
            latest.ProcessDefinitionKey,
            [.. Starts<MessageTrigger>(latest).Select(wait => subscriptions.Open(latest, wait.Start, wait.Trigger))],
            [.. Starts<TimerTrigger>(latest).Select(wait => timers.Begin(latest, wait.Start, wait.Trigger))]);
    }

    private static IEnumerable<(StartEvent Start, T Trigger)> Starts<T>(ProcessDefinitionRecord definition)
        where T : EventTrigger =>
        definition.Model.Starts.Where(start => start.Trigger is T).Select(start => (start, (T)start.Trigger!));
}
