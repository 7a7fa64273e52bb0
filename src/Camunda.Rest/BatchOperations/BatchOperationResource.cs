using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>Batch operations: what the cluster does to many things in the background.</summary>
public sealed class BatchOperationResource
{
    private readonly ResourceContext _context;

    internal BatchOperationResource(ResourceContext context) => _context = context;

    /// <summary>One batch operation, by its key. Nothing is sent yet.</summary>
    /// <exception cref="ArgumentException">The key is <c>default</c>.</exception>
    public BatchOperationReference this[BatchOperationKey batchOperationKey] => new(_context, Require.NotDefault(batchOperationKey));

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

    /// <summary>Finds batch operations (<c>POST /batch-operations/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<BatchOperationFilter, BatchOperationSortField, BatchOperationResponse> Search() => new(
        _context,
        CamundaOperations.SearchBatchOperations,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.BatchOperations.SearchBatchOperationsAsync(
                new BatchOperationSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new BatchOperationSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<BatchOperationResponse>(result.Items, result.Page);
        });

    /// <summary>Finds items of batch operations: each is one thing that is worked (<c>POST /batch-operation-items/search</c>). Eventually consistent: what is new shows up with a delay.</summary>
    public SearchRequest<BatchOperationItemFilter, BatchOperationItemSortField, BatchOperationItemResponse> SearchItems() => new(
        _context,
        CamundaOperations.SearchBatchOperationItems,
        async (query, cancellationToken) =>
        {
            var result = await _context.Api.BatchOperations.SearchBatchOperationItemsAsync(
                new BatchOperationItemSearchQuery
                {
                    Filter = query.Filter,
                    Sort = query.SortBy((by, order) => new BatchOperationItemSearchQuerySortRequest { Field = by, Order = order }),
                    Page = query.Page,
                },
                cancellationToken).ConfigureAwait(false);
            return new SearchPage<BatchOperationItemResponse>(result.Items, result.Page);
        });
}
