using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Decisions;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Elements;

/// <summary>Evaluates a decision.</summary>
internal sealed class DecisionTaskBehavior(
    StepQueue steps,
    VariableMappings mappings,
    VariableScopes scopes,
    ExpressionEvaluator expressions,
    DecisionStore decisions,
    DecisionEvaluator evaluator)
    : ElementBehavior(steps, mappings)
{
    public override void Activate(ElementInstanceRecord element, ElementLifecycle elements)
    {
        CalledDecision called = ((DecisionTask)element.Node).Decision;
        DecisionDefinitionRecord definition = Find(element, called);
        DecisionEvaluationRecord evaluation = evaluator.Evaluate(definition, scopes.ScopeFrom(element.ElementInstanceKey), element);
        if (evaluation.Failed is { Failure: { } failure } failed)
        {
            throw new ElementFailure(
                IncidentErrorType.DecisionEvaluationError,
                $"The decision '{failed.Definition.DecisionDefinitionId}' cannot be evaluated: {failure}");
        }

        element = elements.MarkActivated(element);
        Mappings.ApplyResult(element, [KeyValuePair.Create(called.ResultVariable, evaluation.Output.ToJson())]);
        EnqueueComplete(element);
    }

    private DecisionDefinitionRecord Find(ElementInstanceRecord element, CalledDecision called)
    {
        string id = expressions.Text(element, called.DecisionId);
        string tenantId = element.Process.TenantId;
        (DecisionDefinitionRecord? definition, string which) = called.Binding.Type switch
        {
            ResourceBinding.Deployment => (
                decisions.FindDeployedWith(id, element.Process.Definition.DeploymentKey, tenantId),
                " that was deployed together with the process"),
            ResourceBinding.VersionTag => (
                decisions.FindByTag(id, called.Binding.VersionTag!, tenantId),
                $" with the version tag '{called.Binding.VersionTag}'"),
            _ => (decisions.FindLatest(id, tenantId), ""),
        };
        return definition ?? throw new ElementFailure(
            IncidentErrorType.CalledDecisionError, $"There is no decision '{id}'{which} in the tenant '{tenantId}'.");
    }
}
