using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class BatchOperationReference
{
    /// <summary>Finds the items of this batch operation (<c>POST /batch-operation-items/search</c>). Eventually consistent: a change is visible after a delay.</summary>
    public SearchRequest<BatchOperationItemFilter, BatchOperationItemSortField, BatchOperationItemResponse> SearchItems() =>
        new BatchOperationResource(_context).SearchItems().Where(new BatchOperationItemFilter { BatchOperationKey = Key.Value });
}
