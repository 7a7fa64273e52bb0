using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Ends a path; a terminating end event ends all others of its scope too, and the scope is complete.</summary>
internal sealed class EndEventBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Leave(ElementInstanceRecord element)
    {
        if (((EndEvent)element.Node).Terminates)
        {
            Engine.Elements.TerminateOthers(element);
        }

        Engine.Elements.Finish(element, []);
    }
}
