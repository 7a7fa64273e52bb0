using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>
/// The triggers that are waited for, by their type. The others, such as errors, are looked for when they are thrown.
/// </summary>
internal sealed class TriggerWaits(IReadOnlyDictionary<Type, ITriggerWait> waits)
{
    /// <summary>How a trigger is waited for; null where it is not.</summary>
    public ITriggerWait? Of(EventTrigger? trigger) => trigger is null ? null : waits.GetValueOrDefault(trigger.GetType());

    /// <summary>Ends a wait; harmless when it has ended.</summary>
    public void Cancel(EventWait wait) => waits[wait.Trigger.GetType()].Cancel(wait.Key);
}
