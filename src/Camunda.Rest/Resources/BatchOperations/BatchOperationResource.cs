using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class BatchOperationResource
{
    /// <summary>The batch operation that a call has started. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The cluster's answer carries no key.</exception>
    public BatchOperationReference this[BatchOperationCreatedResult created]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(created);
            BatchOperationKey? key = created.BatchOperationKey;
            return key is { IsDefault: false } known
                ? this[known]
                : throw new ArgumentException("The answer carries no key of a batch operation. Find it with Search.", nameof(created));
        }
    }
}
