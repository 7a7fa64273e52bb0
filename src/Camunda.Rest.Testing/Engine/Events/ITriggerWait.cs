using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>How one kind of trigger is waited for.</summary>
internal interface ITriggerWait
{
    /// <summary>Evaluates what the event waits for; the result begins the wait, and returns its key.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public Func<long> Prepare(EventOwner owner, FlowNode node, EventTrigger trigger);

    /// <summary>Begins the wait of a start event of a process, and returns its key.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public long Begin(ProcessDefinitionRecord definition, StartEvent start);

    /// <summary>Ends a wait; harmless when it has ended.</summary>
    public void Cancel(long key);
}
