using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>What the cluster says of itself: one broker, one partition, a test licence.</summary>
internal sealed class ClusterOperations(string apiVersion, Func<Uri> address, string? username)
{
    private const string TenantId = "<default>";

    public void Register(OperationTable table) => table
        .Add("getTopology", GetTopology)
        .Add("getStatus", _ => OperationResult.NoContent)
        .Add("getLicense", GetLicense)
        .Add("getAuthentication", GetAuthentication);

    private OperationResult GetTopology(OperationRequest request)
    {
        string version = $"{apiVersion}.0";
        return OperationResult.Ok(new()
        {
            ["brokers"] = new JsonArray(new JsonObject
            {
                ["nodeId"] = 0,
                ["brokerId"] = "0",
                ["host"] = address().Host,
                ["port"] = address().Port,
                ["partitions"] = new JsonArray(new JsonObject { ["partitionId"] = 1, ["role"] = "leader", ["health"] = "healthy", ["state"] = "active" }),
                ["version"] = version,
            }),
            ["clusterId"] = "camunda-test-cluster",
            ["clusterSize"] = 1,
            ["partitionsCount"] = 1,
            ["replicationFactor"] = 1,
            ["gatewayVersion"] = version,
            ["lastCompletedChangeId"] = "-1",
        });
    }

    private static OperationResult GetLicense(OperationRequest request) => OperationResult.Ok(new()
    {
        ["validLicense"] = false,
        ["licenseType"] = "unknown",
        ["isCommercial"] = false,
        ["expiresAt"] = null,
    });

    private OperationResult GetAuthentication(OperationRequest request) => OperationResult.Ok(new()
    {
        ["username"] = username ?? "anonymous",
        ["displayName"] = username,
        ["email"] = null,
        ["authorizedComponents"] = new JsonArray("*"),
        ["tenants"] = new JsonArray(new JsonObject { ["tenantId"] = TenantId, ["name"] = "Default", ["description"] = "" }),
        ["groups"] = new JsonArray(),
        ["roles"] = new JsonArray(),
        ["salesPlanType"] = "",
        ["c8Links"] = new JsonObject(),
        ["canLogout"] = false,
    });
}
