using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("updateJobsBatchOperation")]
public sealed partial class JobResource
{
    /// <summary>Starts a batch that changes many jobs (<c>POST /jobs/batch-update</c>).</summary>
    /// <param name="retries">How often each may still be tried. Default: stays.</param>
    /// <param name="timeout">How long from now on each lock lasts; whole milliseconds on the wire. Default: stays.</param>
    /// <param name="priority">The new priority. Default: stays.</param>
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
