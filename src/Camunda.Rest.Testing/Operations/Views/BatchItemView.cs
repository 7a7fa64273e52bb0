using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Items of batch operations.</summary>
internal static class BatchItemView
{
    public static EntityView<BatchItemRecord> Create() => new EntityView<BatchItemRecord>("key")
        .SearchedBy("key", FieldKind.Key, item => [item.Key])
        .Text("operationType", item => item.Type)
        .Key("batchOperationKey", item => item.BatchOperationKey)
        .Key("itemKey", item => item.ItemKey)
        .Key("processInstanceKey", item => item.Process?.ProcessInstanceKey)
        .Key("rootProcessInstanceKey", item => item.Process?.RootProcessInstanceKey)
        .Text("state", item => item.ErrorMessage is null ? "COMPLETED" : "FAILED")
        .Moment("processedDate", item => item.ProcessedDate)
        .Text("errorMessage", item => item.ErrorMessage);
}
