using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Takes every way whose condition holds. A gateway without any way on ends the path.</summary>
internal sealed class InclusiveGatewayBehavior(StepQueue steps, VariableMappings mappings, ExpressionEvaluator expressions)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements) =>
        elements.Finish(element, Choose(element, (InclusiveGateway)element.Node));

    private List<SequenceFlow> Choose(ElementInstanceRecord element, InclusiveGateway gateway)
    {
        List<SequenceFlow> chosen =
        [
            .. gateway.Outgoing.Where(
                flow => flow != gateway.Default && (flow.Condition is null || expressions.Boolean(element, flow.Condition))),
        ];
        if (chosen.Count > 0 || gateway.Outgoing.Count == 0)
        {
            return chosen;
        }

        return gateway.Default is { } defaultFlow ? [defaultFlow] : throw new ElementFailure(
            IncidentErrorType.ConditionError,
            $"None of the conditions of the inclusive gateway '{gateway.Id}' is true, and it has no default flow.");
    }
}
