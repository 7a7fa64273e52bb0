using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class ProcessInstanceResource
{
    /// <summary>Starts a batch that halts many instances until they are resumed (<c>POST /process-instances/suspension</c>).</summary>
    public BatchRequest<ProcessInstanceFilter> SuspendBatch() => new(
        _context,
        CamundaOperations.SuspendProcessInstancesBatchOperation,
        (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.SuspendProcessInstancesBatchOperationAsync(
            new ProcessInstanceSuspensionBatchOperationRequest
            {
                Filter = filter,
                OperationReference = operationReference,
            },
            cancellationToken));

    /// <summary>Starts a batch that lets many suspended instances go on (<c>POST /process-instances/resumption</c>).</summary>
    public BatchRequest<ProcessInstanceFilter> ResumeBatch() => new(
        _context,
        CamundaOperations.ResumeProcessInstancesBatchOperation,
        (filter, operationReference, cancellationToken) => _context.Api.ProcessInstances.ResumeProcessInstancesBatchOperationAsync(
            new ProcessInstanceResumptionBatchOperationRequest
            {
                Filter = filter,
                OperationReference = operationReference,
            },
            cancellationToken));
}
