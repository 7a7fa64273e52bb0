using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Begins at its start event.</summary>
internal sealed class SubProcessBehavior(EngineRuntime engine) : ScopeBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element) => Begin(element, ((SubProcess)element.Node).Start);
}
