using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>What follows when an event happens that someone waits for.</summary>
internal sealed class EventEffects(
    EngineState state, StepQueue steps, Tokens tokens, VariableMappings mappings, EventWaits events, ElementTermination termination)
{
    /// <summary>
    /// An event happens, and brings variables: a token goes on from the border of an element instance, an event sub-process begins in a
    /// scope, or the instance itself goes on.
    /// </summary>
    public void Happen(long ownerKey, FlowNode node, JsonObject? variables)
    {
        switch (node)
        {
            case BoundaryEvent { Interrupts: true } boundary:
                termination.Interrupt(state.ElementInstances[ownerKey], boundary, variables);
                break;
            case BoundaryEvent boundary:
                tokens.PlaceHappened(state.ElementInstances[ownerKey].ScopeKey, boundary, variables);
                break;
            case StartEvent start:
                Begin(state.Scopes[ownerKey], start, variables);
                break;
            default:
                GoOn(state.ElementInstances[ownerKey], node, variables);
                break;
        }
    }

    private void Begin(ScopeState scope, StartEvent start, JsonObject? variables)
    {
        SubProcess handler = scope.Process.Definition.Model.Handlers[start.Id];
        if (start.Interrupts)
        {
            termination.InterruptScope(scope.Key, handler, variables);
        }
        else
        {
            tokens.Place(scope.Key, handler, variables);
        }
    }

    // Nothing else that it has waited for happens after that.
    private void GoOn(ElementInstanceRecord element, FlowNode node, JsonObject? variables)
    {
        events.Cancel(element.ElementInstanceKey);
        if (element.Node is EventGateway)
        {
            state.ElementInstances[element.ElementInstanceKey] = element with { Happened = node, EventVariables = variables };
        }
        else
        {
            mappings.ApplyResult(element, variables);
        }

        steps.Enqueue(new CompleteElement(element.ElementInstanceKey));
    }
}
