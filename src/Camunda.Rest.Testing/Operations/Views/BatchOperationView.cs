using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Batch operations, which are complete as soon as they are known.</summary>
internal static class BatchOperationView
{
    public static EntityView<BatchOperationRecord> Create() => new EntityView<BatchOperationRecord>("batchOperationKey")
        .Key("batchOperationKey", batch => batch.BatchOperationKey)
        .Text("state", _ => "COMPLETED")
        .Text("batchOperationType", batch => batch.Type)
        .SearchedBy("operationType", FieldKind.Text, batch => [batch.Type])
        .Moment("startDate", batch => batch.StartDate)
        .Moment("endDate", batch => batch.EndDate)
        .Text("actorType", _ => null)
        .Text("actorId", _ => null)
        .Number("operationsTotalCount", batch => batch.Items.Count)
        .Number("operationsFailedCount", batch => batch.FailedCount)
        .Number("operationsCompletedCount", batch => batch.CompletedCount)
        .Json("errors", _ => new JsonArray());
}
