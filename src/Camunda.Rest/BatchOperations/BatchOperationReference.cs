using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One batch operation, by its key.</summary>
public sealed class BatchOperationReference
{
    private readonly ResourceContext _context;

    internal BatchOperationReference(ResourceContext context, BatchOperationKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the batch operation.</summary>
    public BatchOperationKey Key { get; }

    /// <summary>Reads how far the batch operation is (<c>GET /batch-operations/{batchOperationKey}</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such batch operation, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<BatchOperationResponse> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until it shows up, or has come to its end.</summary>
    public EventualRead<BatchOperationResponse> Get() => new(
        _context,
        CamundaOperations.GetBatchOperation,
        cancellationToken => _context.Api.BatchOperations.GetBatchOperationAsync(Key, cancellationToken));

    /// <summary>Ends the batch operation; what it has done stays done (<c>POST /batch-operations/{batchOperationKey}/cancellation</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such batch operation, or it is not running.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CancelAsync(CancellationToken cancellationToken = default) => _context.Api.BatchOperations.CancelBatchOperationAsync(Key, cancellationToken: cancellationToken);

    /// <summary>Halts the batch operation until it is resumed (<c>POST /batch-operations/{batchOperationKey}/suspension</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such batch operation, or it is not running.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SuspendAsync(CancellationToken cancellationToken = default) => _context.Api.BatchOperations.SuspendBatchOperationAsync(Key, cancellationToken: cancellationToken);

    /// <summary>Lets a suspended batch operation go on (<c>POST /batch-operations/{batchOperationKey}/resumption</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such batch operation, or it is not suspended.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ResumeAsync(CancellationToken cancellationToken = default) => _context.Api.BatchOperations.ResumeBatchOperationAsync(Key, cancellationToken: cancellationToken);

    /// <summary>Finds the items of this batch operation (<c>POST /batch-operation-items/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<BatchOperationItemFilter, BatchOperationItemSortField, BatchOperationItemResponse> SearchItems() =>
        new BatchOperationResource(_context).SearchItems().Where(new BatchOperationItemFilter { BatchOperationKey = Key.Value });
}
