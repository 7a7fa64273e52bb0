using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>What follows from events.</summary>
internal sealed class EventProcessor(
    EngineState state,
    StepQueue steps,
    Tokens tokens,
    VariableMappings mappings,
    TimerLifecycle timers,
    InstanceLifecycle instances,
    ElementTermination termination)
{
    /// <summary>The time of a timer is reached.</summary>
    public void Ring(long timerKey)
    {
        TimerRecord timer = timers.Take(timerKey);
        if (timer.Definition is { } definition)
        {
            instances.Start(definition, timer.Start!, null);
        }
        else
        {
            Happen(timer.ElementInstanceKey, timer.Boundary, null);
        }
    }

    /// <summary>An event happens, and brings variables: the instance goes on, or a token goes on from its border.</summary>
    public void Happen(long elementInstanceKey, BoundaryEvent? boundary, JsonObject? variables)
    {
        ElementInstanceRecord element = state.ElementInstances[elementInstanceKey];
        if (boundary is null)
        {
            mappings.ApplyResult(element, variables);
            steps.Enqueue(new CompleteElement(elementInstanceKey));
        }
        else if (boundary.Interrupts)
        {
            termination.Interrupt(element, boundary, variables);
        }
        else
        {
            tokens.Place(element.ScopeKey, boundary, variables);
        }
    }
}
