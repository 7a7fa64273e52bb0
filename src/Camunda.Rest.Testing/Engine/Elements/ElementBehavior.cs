using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// What an element type does in the life of its instances. Each method may end in an <see cref="ElementFailure"/>, and is called
/// again when that incident is resolved.
/// </summary>
internal abstract class ElementBehavior(EngineRuntime engine)
{
    protected EngineRuntime Engine => engine;

    /// <summary>A token has arrived.</summary>
    public virtual void Enter(ElementInstanceRecord element) => engine.Mappings.ApplyInputs(element);

    /// <summary>Becomes active, or finishes at once.</summary>
    public virtual void Activate(ElementInstanceRecord element)
    {
        engine.Elements.MarkActivated(element);
        engine.Elements.EnqueueComplete(element.ElementInstanceKey);
    }

    /// <summary>Takes up the work again that an incident has stopped.</summary>
    public virtual void Resume(ElementInstanceRecord element)
    {
    }

    /// <summary>The work is done: hands over its results.</summary>
    public virtual void Complete(ElementInstanceRecord element) => engine.Mappings.ApplyOutputs(element);

    /// <summary>Nothing is left to do: finishes.</summary>
    public virtual void Leave(ElementInstanceRecord element) => engine.Elements.Finish(element, element.Node.Outgoing);

    /// <summary>Withdraws what the instance waits for, other than jobs and events.</summary>
    public virtual void Terminate(ElementInstanceRecord element)
    {
    }
}
