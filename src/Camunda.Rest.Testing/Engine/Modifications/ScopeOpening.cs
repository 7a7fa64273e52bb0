using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Modifications;

/// <summary>Begins sub-processes around an element that is activated: without their start event, input mappings and listeners.</summary>
internal sealed class ScopeOpening(EngineState state, EngineClock clock, EventWaits events)
{
    /// <summary>Begins a sub-process in a scope, and returns its key.</summary>
    /// <exception cref="ElementFailure">The events that it waits for are not known.</exception>
    public long Open(ScopeState scope, FlowNode node)
    {
        ElementInstanceRecord element = new()
        {
            ElementInstanceKey = state.Keys.Next(),
            Process = scope.Process,
            Node = node,
            ScopeKey = scope.Key,
            StartDate = clock.Now,
            Phase = ElementPhase.Activated,
        };
        state.ElementInstances[element.ElementInstanceKey] = element;
        state.Scopes[scope.Key] = scope with { Children = scope.Children.Add(element.ElementInstanceKey) };
        state.Scopes[element.ElementInstanceKey] = new(element.ElementInstanceKey, element.Process);
        events.PrepareScope(element.ElementInstanceKey)();
        return element.ElementInstanceKey;
    }
}
