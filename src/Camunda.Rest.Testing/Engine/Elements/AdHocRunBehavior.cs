using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>One beginning in an ad-hoc sub-process, and what follows from it.</summary>
internal sealed class AdHocRunBehavior(EngineRuntime engine) : ScopeBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        AdHocRun run = (AdHocRun)element.Node;
        Begin(element, run.First, run.Variables);
    }
}
