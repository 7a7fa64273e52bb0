using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// What an element type does in the life of its instances. Each method may end in an <see cref="ElementFailure"/>, and is called
/// again when that incident is resolved.
/// </summary>
internal abstract class ElementBehavior(EngineRuntime engine)
{
    protected EngineRuntime Engine => engine;

    /// <summary>A token has arrived: prepare, and become active or finish.</summary>
    public virtual void Activate(ElementInstanceRecord element)
    {
        engine.Mappings.ApplyInputs(element);
        Begin(engine.Elements.MarkActivated(element));
    }

    /// <summary>The work is done: hand over its results, and finish.</summary>
    public virtual void Complete(ElementInstanceRecord element)
    {
        engine.Mappings.ApplyOutputs(element);
        engine.Elements.Finish(element, element.Node.Outgoing);
    }

    /// <summary>Withdraws what the instance waits for.</summary>
    public virtual void Terminate(ElementInstanceRecord element)
    {
    }

    /// <summary>Does the work, or asks someone to. By default there is none.</summary>
    protected virtual void Begin(ElementInstanceRecord element) => engine.Elements.EnqueueComplete(element.ElementInstanceKey);
}
