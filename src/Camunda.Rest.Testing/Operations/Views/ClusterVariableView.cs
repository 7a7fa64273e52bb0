using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Cluster variables; the value is its JSON text, which a search cuts like that of other variables.</summary>
internal static class ClusterVariableView
{
    public static EntityView<ClusterVariableRecord> Create(bool truncate) => new EntityView<ClusterVariableRecord>("key")
        .SearchedBy("key", FieldKind.Key, variable => [variable.Key])
        .Text("name", variable => variable.Id.Name)
        .Text("scope", variable => variable.Id.TenantId is null ? "GLOBAL" : "TENANT")
        .Text("tenantId", variable => variable.Id.TenantId)
        .Text("kind", variable => variable.Kind)
        .Json("metadata", variable => JsonNode.Parse(variable.Metadata.GetRawText()))
        .SearchedBy("value", FieldKind.Json, variable => [new JsonValueText(variable.Value)])
        .Json(
            "value",
            variable => truncate && IsLong(variable)
                ? variable.Value.GetRawText()[..VariableView.LongestValue]
                : variable.Value.GetRawText())
        .Flag("isTruncated", variable => truncate && IsLong(variable));

    private static bool IsLong(ClusterVariableRecord variable) => variable.Value.GetRawText().Length > VariableView.LongestValue;
}
