using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceResource
{
    /// <summary>Starts a batch that deletes the records of many instances, which have to be at their end (<c>POST /process-instances/deletion</c>).</summary>
    public BatchRequest<ProcessInstanceFilter> DeleteBatch() => new(
        _context,
        CamundaOperations.DeleteProcessInstancesBatchOperation,
        (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.DeleteProcessInstancesBatchOperationAsync(
            new ProcessInstanceDeletionBatchOperationRequest
            {
                Filter = filter,
                OperationReference = operationReference,
            },
            cancellationToken));
}
