using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class BatchOperationResource
{
    /// <summary>A reference to the batch operation that a call has created. No request is sent.</summary>
    /// <exception cref="ArgumentException">The response of the cluster contains no key.</exception>
    public BatchOperationReference this[BatchOperationCreatedResult created]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(created);
            BatchOperationKey? key = created.BatchOperationKey;
            return key is { IsDefault: false } known
                ? this[known]
                : throw new ArgumentException("The response has no key. Find the batch operation with Search.", nameof(created));
        }
    }
}
