using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("updateJobsBatchOperation")]
public sealed partial class JobResource
{
    /// <summary>Creates a batch operation that updates many jobs (<c>POST /jobs/batch-update</c>).</summary>
    /// <param name="retries">The remaining retries of each job. Default: unchanged.</param>
    /// <param name="timeout">The new duration of each lock from now on; sent in whole milliseconds. Default: unchanged.</param>
    /// <param name="priority">The new priority. Default: unchanged.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or a value is negative.</exception>
    public BatchRequest<JobFilter> UpdateBatch(int? retries = null, TimeSpan? timeout = null, int? priority = null)
    {
        var changeset = JobReference.ToChangeset(retries, timeout, priority);
        return new(
            _context,
            CamundaOperations.UpdateJobsBatchOperation,
            (filter, operationReference, cancellationToken) => _context.Api.Jobs.UpdateJobsBatchOperationAsync(
                new JobBatchUpdateRequest { Filter = filter, Changeset = changeset, OperationReference = operationReference },
                cancellationToken));
    }
}
