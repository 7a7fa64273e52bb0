using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class BatchOperationReference
{
    /// <summary>
    /// Searches the items of this batch operation (<c>POST /batch-operation-items/search</c>). Eventually consistent: recent changes are
    /// not yet visible.
    /// </summary>
    public SearchRequest<BatchOperationItemFilter, BatchOperationItemSortField, BatchOperationItemResponse> SearchItems() =>
        new BatchOperationResource(_context).SearchItems().Where(new BatchOperationItemFilter { BatchOperationKey = Key.Value });
}
