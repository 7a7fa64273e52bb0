using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Events and tasks that wait for something from their beginning on. An event that catches a link waits for nothing.</summary>
internal sealed class CatchEventBehavior(StepQueue steps, VariableMappings mappings) : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        elements.MarkActivated(element);
        if (element.Node.Awaits is null)
        {
            EnqueueComplete(element);
        }
    }
}
