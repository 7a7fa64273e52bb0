using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>
/// What an element type does in the life of its instances. Each method may end in an <see cref="ElementFailure"/>, and is called
/// again when that incident is resolved.
/// </summary>
internal abstract class ElementBehavior(StepQueue steps, VariableMappings mappings)
{
    protected VariableMappings Mappings => mappings;

    /// <summary>A token has arrived.</summary>
    public virtual void Enter(ElementInstanceRecord element) => mappings.ApplyInputs(element);

    /// <summary>Becomes active, or finishes at once.</summary>
    public virtual void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        elements.MarkActivated(element);
        EnqueueComplete(element);
    }

    /// <summary>Takes up the work again that an incident has stopped.</summary>
    public virtual void Resume(ElementInstanceRecord element)
    {
    }

    /// <summary>The work is done: hands over its results.</summary>
    public virtual void Complete(ElementInstanceRecord element) => mappings.ApplyOutputs(element);

    /// <summary>Nothing is left to do: finishes.</summary>
    public virtual void Leave(ElementInstanceRecord element, ElementLifecycle elements) => elements.Finish(element, element.Node.Outgoing);

    protected void EnqueueComplete(ElementInstanceRecord element) => steps.Enqueue(new CompleteElement(element.ElementInstanceKey));

    protected void EnqueueContinue(ElementInstanceRecord element) => steps.Enqueue(new ContinueElement(element.ElementInstanceKey));
}
