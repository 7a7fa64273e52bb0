using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for a job worker.</summary>
internal sealed class JobTaskBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        (string type, int retries) = Engine.Jobs.Evaluate(element, ((JobTask)element.Node).Job);
        Engine.Jobs.Create(Engine.Elements.MarkActivated(element), type, retries, JobKind.BpmnElement);
    }
}
