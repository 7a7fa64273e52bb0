using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Waits for the first of several events, and goes on there. As in the real cluster, no sequence flow is taken.</summary>
internal sealed class EventGatewayBehavior(StepQueue steps, VariableMappings mappings, Tokens tokens) : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements) => elements.MarkActivated(element);

    public override void Leave(ElementInstanceRecord element, ElementLifecycle elements)
    {
        tokens.PlaceHappened(element.ScopeKey, element.Happened!, element.EventVariables);
        elements.Finish(element, []);
    }
}
