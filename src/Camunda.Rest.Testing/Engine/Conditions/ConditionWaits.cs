using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Conditions;

/// <summary>Who waits for conditions. Each is looked at when the wait begins, and again when variables change.</summary>
internal sealed class ConditionWaits(EngineState state, StepQueue steps) : ITriggerWait
{
    public Func<long> Prepare(EventOwner owner, FlowNode node, EventTrigger trigger) => () =>
    {
        long key = Add(new(state.Keys.Next(), (ConditionalTrigger)trigger, owner.Key, node, owner.Process.Definition));
        steps.Enqueue(new CheckCondition(key));
        return key;
    };

    public long Begin(ProcessDefinitionRecord definition, StartEvent start) =>
        Add(new(state.Keys.Next(), (ConditionalTrigger)start.Trigger!, null, start, definition));

    public void Cancel(long key) => state.Conditions.Remove(key);

    private long Add(ConditionRecord condition)
    {
        state.Conditions[condition.Key] = condition;
        return condition.Key;
    }
}
