using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>What start events wait for. Only the latest version of a process that is not deleted is started by events.</summary>
internal sealed class StartProcessor(EngineRuntime engine)
{
    /// <summary>A version has come or gone.</summary>
    public void Refresh(TenantedName process)
    {
        ProcessDefinitionRecord? latest = engine.State.ProcessVersions[process].Values.LastOrDefault(definition => !definition.IsDeleted);
        StartWaits present = engine.State.StartWaits.GetOr(process, StartWaits.None);
        if (present.ProcessDefinitionKey == latest?.ProcessDefinitionKey)
        {
            return;
        }

        foreach (long key in present.SubscriptionKeys)
        {
            engine.Subscriptions.Close(key);
        }

        foreach (long key in present.TimerKeys)
        {
            engine.Timers.Cancel(key);
        }

        engine.State.StartWaits[process] = latest is null ? StartWaits.None : new(
            latest.ProcessDefinitionKey,
            [.. Starts<MessageTrigger>(latest).Select(wait => engine.Subscriptions.Open(latest, wait.Start, wait.Trigger))],
            [.. Starts<TimerTrigger>(latest).Select(wait => engine.Timers.Begin(latest, wait.Start, wait.Trigger))]);
    }

    private static IEnumerable<(StartEvent Start, T Trigger)> Starts<T>(ProcessDefinitionRecord definition)
        where T : EventTrigger =>
        definition.Model.Starts.Where(start => start.Trigger is T).Select(start => (start, (T)start.Trigger!));
}
