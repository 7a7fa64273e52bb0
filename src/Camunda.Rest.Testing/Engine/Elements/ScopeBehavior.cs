using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Elements with others in them.</summary>
internal abstract class ScopeBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Leave(ElementInstanceRecord element)
    {
        Engine.State.Scopes.Remove(element.ElementInstanceKey);
        base.Leave(element);
    }

    public override void Terminate(ElementInstanceRecord element)
    {
        if (Engine.State.Scopes.Contains(element.ElementInstanceKey))
        {
            Engine.Elements.TerminateChildren(element.ElementInstanceKey);
            Engine.State.Scopes.Remove(element.ElementInstanceKey);
        }
    }

    /// <summary>An element in it has finished. By default it is complete when nothing goes on in it.</summary>
    public virtual void ChildFinished(ElementInstanceRecord element, ScopeState scope)
    {
        if (scope.IsDone)
        {
            Engine.Elements.EnqueueComplete(element.ElementInstanceKey);
        }
    }

    protected void Open(ElementInstanceRecord element) =>
        Engine.State.Scopes[element.ElementInstanceKey] = new ScopeState(element.ElementInstanceKey, element.Process);

    protected void Begin(ElementInstanceRecord element, FlowNode first, JsonObject? variables = null)
    {
        Open(Engine.Elements.MarkActivated(element));
        Engine.Variables.SetLocal(element.Process, element.ElementInstanceKey, Variables.VariableJson.Read(variables));
        Engine.Elements.EnqueueEnter(element.ElementInstanceKey, first);
    }
}
