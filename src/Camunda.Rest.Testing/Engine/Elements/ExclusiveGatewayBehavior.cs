using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Takes one way. A gateway without any way on ends the path.</summary>
internal sealed class ExclusiveGatewayBehavior(StepQueue steps, VariableMappings mappings, ExpressionEvaluator expressions)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        ExclusiveGateway gateway = (ExclusiveGateway)element.Node;
        elements.Finish(element, gateway.Outgoing.Count == 0 ? [] : [Choose(element, gateway)]);
    }

    private SequenceFlow Choose(ElementInstanceRecord element, ExclusiveGateway gateway) =>
        gateway.Outgoing.FirstOrDefault(
            flow => flow != gateway.Default && (flow.Condition is null || expressions.Boolean(element, flow.Condition)))
        ?? gateway.Default
        ?? throw new ElementFailure(
            IncidentErrorType.ConditionError,
            $"None of the conditions of the exclusive gateway '{gateway.Id}' is true, and it has no default flow.");
}
