using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Timers;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>What follows when a time is reached.</summary>
internal sealed class TimerProcessor(TimerLifecycle timers, InstanceLifecycle instances, EventEffects effects)
{
    public void Ring(long timerKey)
    {
        TimerRecord timer = timers.Take(timerKey);
        if (timer.OwnerKey is { } ownerKey)
        {
            effects.Happen(ownerKey, timer.Event, null);
        }
        else
        {
            instances.Start(timer.Definition, (StartEvent)timer.Event, variables: null);
        }
    }
}
