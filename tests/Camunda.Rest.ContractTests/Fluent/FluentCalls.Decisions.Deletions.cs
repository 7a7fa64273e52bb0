using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    [RequiresContract("deleteDecisionInstance")]
    private static FluentCall[] DecisionDeletions =>
    [
        Of(
            CamundaOperations.DeleteDecisionInstance,
            camunda => camunda.DecisionInstances.DeleteAsync(Some<DecisionEvaluationKey>(), operationReference: 7)),
        Of(CamundaOperations.DeleteDecisionInstancesBatchOperation, camunda => camunda.DecisionInstances.DeleteBatch()
            .Where(d => d.State == DecisionInstanceState.Evaluated
                && d.EvaluationDate < new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .WithOperationReference(7)
            .SendAsync()),
    ];
}
