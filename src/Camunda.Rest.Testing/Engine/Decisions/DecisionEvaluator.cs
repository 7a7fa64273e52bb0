using Camunda.Rest.Feel;
using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Decisions;

/// <summary>Evaluates decisions, and keeps what each evaluation did.</summary>
internal sealed class DecisionEvaluator(EngineState state, EngineClock clock, FeelOptions options)
{
    /// <param name="definition">The decision.</param>
    /// <param name="scope">The variables.</param>
    /// <param name="element">The business rule task that asks for it; null where a request does.</param>
    public DecisionEvaluationRecord Evaluate(DecisionDefinitionRecord definition, IFeelScope scope, ElementInstanceRecord? element)
    {
        DmnModel model = definition.Requirements.Model;
        DecisionResult result = model.Evaluate(definition.DecisionDefinitionId, scope, options);
        long evaluationKey = state.Keys.Next();
        Dictionary<string, DecisionDefinitionRecord> definitions = state.Decisions.Rows
            .Where(decision => decision.Requirements.DecisionRequirementsKey == definition.Requirements.DecisionRequirementsKey)
            .ToDictionary(decision => decision.DecisionDefinitionId, StringComparer.Ordinal);
        List<DecisionInstanceRecord> instances = [];
        foreach (EvaluatedDecision decision in result.EvaluatedDecisions)
        {
            // The trace also has the business knowledge models that were called, which are no decisions of the cluster.
            if (!definitions.TryGetValue(decision.DecisionId, out DecisionDefinitionRecord? evaluated))
            {
                continue;
            }

            DecisionInstanceRecord instance = new()
            {
                Key = state.Keys.Next(),
                DecisionEvaluationKey = evaluationKey,
                Index = instances.Count + 1,
                EvaluationDate = clock.Now,
                Definition = evaluated,
                Root = definition,
                Decision = decision,
                Failure = result.Failure is { } failure && failure.DecisionId == decision.DecisionId ? failure.Message : null,
                Element = element,
            };
            state.DecisionInstances[instance.Key] = instance;
            instances.Add(instance);
        }

        return new(evaluationKey, definition, result.Output, instances);
    }
}
