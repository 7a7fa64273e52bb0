using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>A scope of its own, which completes when nothing goes on in it.</summary>
internal sealed class SubProcessBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        Engine.Elements.MarkActivated(element);
        Engine.State.Scopes[element.ElementInstanceKey] = new ScopeState(element.ElementInstanceKey, element.Process);
        Engine.Elements.EnqueueEnter(element.ElementInstanceKey, ((SubProcess)element.Node).Start);
    }

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
}
