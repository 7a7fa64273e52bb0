using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>What the cluster says of itself: one broker, one partition, a test licence.</summary>
internal sealed class ClusterOperations(string apiVersion, Func<Uri> address, IdentityStore identity, string? username)
{
    private readonly EntityView<IdentityRecord> _tenants = IdentityView.Create(IdentityKind.Tenant);

    public void Register(OperationTable table) => table
        .Add("getTopology", GetTopology)
        .Add("getStatus", _ => OperationResult.NoContent)
        .Add("getLicense", GetLicense)
        .Add("getSystemConfiguration", GetConfiguration)
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
                ["partitions"] = new JsonArray(
                    new JsonObject { ["partitionId"] = 1, ["role"] = "leader", ["health"] = "healthy", ["state"] = "active" }),
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

    private static OperationResult GetConfiguration(OperationRequest request) => OperationResult.Ok(new()
    {
        ["jobMetrics"] = new JsonObject
        {
            ["enabled"] = false,
            ["exportInterval"] = "PT5M",
            ["maxWorkerNameLength"] = 100,
            ["maxJobTypeLength"] = 100,
            ["maxTenantIdLength"] = 30,
            ["maxUniqueKeys"] = 9500,
        },
        ["components"] = new JsonObject { ["active"] = new JsonArray() },
        ["deployment"] = new JsonObject { ["isMultiTenancyEnabled"] = false, ["maxRequestSize"] = BodyReader.LargestBody },
        ["authentication"] = new JsonObject { ["canLogout"] = false, ["isLoginDelegated"] = false },
        ["cloud"] = new JsonObject { ["stage"] = null },
    });

    private OperationResult GetAuthentication(OperationRequest request)
    {
        string name = username ?? "anonymous";
        IdentityId user = new(IdentityKind.User, name);
        IdentityRecord? record = identity.Find(user);
        return OperationResult.Ok(new()
        {
            ["username"] = name,
            ["displayName"] = record?.Name,
            ["email"] = record?.Email,
            ["authorizedComponents"] = new JsonArray("*"),
            ["tenants"] = new JsonArray(
            [
                _tenants.ToJson(identity.Get(IdentityStore.DefaultTenant)),
                .. identity.AllOwnersOf(user, IdentityKind.Tenant)
                    .Where(tenant => tenant.Id != IdentityStore.DefaultTenant)
                    .Select(_tenants.ToJson),
            ]),
            ["groups"] = IdsOf(user, IdentityKind.Group),
            ["roles"] = IdsOf(user, IdentityKind.Role),
            ["salesPlanType"] = "",
            ["c8Links"] = new JsonObject(),
            ["canLogout"] = false,
        });
    }

    private JsonArray IdsOf(IdentityId user, IdentityKind kind) =>
        [.. identity.AllOwnersOf(user, kind).Select(record => JsonValue.Create(record.Id.Value))];
}
