using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Decisions;

/// <summary>Evaluates decisions on request.</summary>
internal sealed class DecisionProcessor(EngineState state, DecisionStore store, DecisionEvaluator evaluator)
{
    public DecisionEvaluationRecord Evaluate(EvaluateDecision command)
    {
        string tenantId = command.TenantId ?? TenantIds.Default;
        DecisionDefinitionRecord definition = command switch
        {
            { DecisionDefinitionKey: { } key } => store.FindByKey(key, tenantId)
                ?? throw NotFound($"There is no decision definition with the key {key} in the tenant '{tenantId}'."),
            { DecisionDefinitionId: { } id } => store.FindLatest(id, tenantId)
                ?? throw NotFound($"There is no decision definition with the id '{id}' in the tenant '{tenantId}'."),
            _ => throw new EngineRejectionException(
                RejectionKind.InvalidArgument, "A decision is evaluated by either a decisionDefinitionKey or a decisionDefinitionId."),
        };
        return evaluator.Evaluate(definition, FeelContext.FromJson(command.Variables), element: null);
    }

    /// <summary>Deletes the instances of an evaluation.</summary>
    public void Delete(long decisionEvaluationKey)
    {
        List<long> keys =
        [
            .. state.DecisionInstances.Rows.Where(instance => instance.DecisionEvaluationKey == decisionEvaluationKey)
                .Select(instance => instance.Key),
        ];
        if (keys.Count == 0)
        {
            throw NotFound($"There is no decision evaluation with the key {decisionEvaluationKey}.");
        }

        keys.ForEach(key => state.DecisionInstances.Remove(key));
    }

    private static EngineRejectionException NotFound(string detail) => new(RejectionKind.NotFound, detail);
}
