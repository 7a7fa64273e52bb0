using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Takes one way. A gateway without any way on ends the path.</summary>
internal sealed class ExclusiveGatewayBehavior(EngineRuntime engine) : ElementBehavior(engine)
{
    public override void Activate(ElementInstanceRecord element)
    {
        ExclusiveGateway gateway = (ExclusiveGateway)element.Node;
        Engine.Elements.Finish(element, gateway.Outgoing.Count == 0 ? [] : [Choose(element, gateway)]);
    }

    private SequenceFlow Choose(ElementInstanceRecord element, ExclusiveGateway gateway) =>
        gateway.Outgoing.FirstOrDefault(flow => flow != gateway.Default && (flow.Condition is null || Engine.Expressions.Boolean(element, flow.Condition)))
        ?? gateway.Default
        ?? throw new ElementFailure(
            IncidentErrorType.ConditionError,
            $"None of the conditions of the exclusive gateway '{gateway.Id}' is true, and it has no default flow.");
}
