using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Elements with others in them.</summary>
internal abstract class ScopeBehavior(EngineState state, StepQueue steps, Tokens tokens, VariableScopes scopes, VariableMappings mappings)
    : ElementBehavior(steps, mappings)
{
    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        state.Scopes.Remove(element.ElementInstanceKey);
        base.Leave(element, elements);
    }

    /// <summary>An element in it has finished. By default it is complete when nothing goes on in it.</summary>
    public virtual void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        if (scope.IsDone)
        {
            EnqueueComplete(element);
        }
    }

    /// <summary>
    /// An element in it was terminated after listeners had held that up. It is complete when it has only waited for that.
    /// </summary>
    public void ChildTerminated(ElementInstanceRecord element, ScopeState scope)
    {
        if (scope.IsDone && (scope.IsEnding || scope.EndsWhenDone))
        {
            EnqueueComplete(element);
        }
    }

    protected ScopeState ScopeOf(ElementInstanceRecord element) => state.Scopes[element.ElementInstanceKey];

    protected void Put(ScopeState scope) => state.Scopes[scope.Key] = scope;

    protected IEnumerable<Beginning> TakeBeginnings(ElementInstanceRecord process)
    {
        IReadOnlyList<Beginning> beginnings = state.PendingBeginnings[process.ElementInstanceKey];
        state.PendingBeginnings.Remove(process.ElementInstanceKey);
        return beginnings;
    }

    protected void Open(ElementInstanceRecord element) =>
        state.Scopes[element.ElementInstanceKey] = new ScopeState(element.ElementInstanceKey, element.Process);

    protected void SetLocal(ElementInstanceRecord element, JsonObject? variables) =>
        scopes.SetLocal(element.Process, element.ElementInstanceKey, VariableJson.Read(variables));

    /// <summary>Takes a variable of the element over to the scopes around it; harmless when it has none of that name.</summary>
    protected void HandOver(ElementInstanceRecord element, string variable)
    {
        if (scopes.FindLocal(element.ElementInstanceKey, variable) is { } value)
        {
            scopes.Propagate(element.Process, element.ScopeKey, [new(variable, value)]);
        }
    }

    protected ElementInstanceRecord OwnerOf(ElementInstanceRecord element) => state.ElementInstances[element.ScopeKey];

    protected void Place(ElementInstanceRecord element, FlowNode first, JsonObject? variables = null) =>
        tokens.Place(element.ElementInstanceKey, first, variables);

    /// <summary>Begins an element in it, as one of several instances.</summary>
    protected void Repeat(ElementInstanceRecord element, FlowNode activity, int loopCounter) =>
        tokens.Repeat(element.ElementInstanceKey, activity, loopCounter);

    /// <summary>Begins at an element, with variables of its own and those that its token brings along.</summary>
    protected void Begin(
        ElementInstanceRecord element,
        ElementLifecycle elements,
        FlowNode first,
        JsonObject? variables = null,
        JsonObject? tokenVariables = null)
    {
        Open(elements.MarkActivated(element));
        SetLocal(element, variables);
        tokens.Place(element.ElementInstanceKey, first, tokenVariables);
    }
}
