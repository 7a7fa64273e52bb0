using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class DecisionInstanceResource
{
    /// <summary>Deletes the record of one evaluation with all decisions that were evaluated in it (<c>POST /decision-instances/{decisionEvaluationKey}/deletion</c>).</summary>
    /// <param name="decisionEvaluationKey">The key of the evaluation.</param>
    /// <param name="operationReference">Marks the records that the deletion leaves with a number of the caller's, 1 or more. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The key is <c>default</c>, or the number is below 1.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such evaluation.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(DecisionEvaluationKey decisionEvaluationKey, long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.DecisionInstances.DeleteDecisionInstanceAsync(
            Require.NotDefault(decisionEvaluationKey),
            new DeleteDecisionInstanceRequest { OperationReference = Require.OperationReference(operationReference) },
            cancellationToken);

    /// <summary>Starts a batch that deletes the records of many evaluations (<c>POST /decision-instances/deletion</c>).</summary>
    public BatchRequest<DecisionInstanceFilter> DeleteBatch() => new(
        _context,
        CamundaOperations.DeleteDecisionInstancesBatchOperation,
        (filter, operationReference, cancellationToken) => _context.Api.DecisionInstances.DeleteDecisionInstancesBatchOperationAsync(
            new DecisionInstanceDeletionBatchOperationRequest { Filter = filter, OperationReference = operationReference },
            cancellationToken));
}
