using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>
/// What operators see of a cluster that exports nothing, stores no secrets and keeps no backups: its status, and empty lists.
/// </summary>
internal sealed class MaintenanceOperations(string apiVersion, Func<Uri> address)
{
    private volatile string _exporting = "EXPORTING";

    public void Register(OperationTable table) => table
        .Add("getClusterStatus", _ => OperationResult.Ok(new() { ["status"] = "HEALTHY" }))
        .Add("getClusterTopology", GetTopology)
        .Add("getExportingStatus", GetExporting)
        .Add("getClusterExportingStatus", GetExporting)
        .Add("pauseExporting", PauseExporting)
        .Add("pauseClusterExporting", PauseExporting)
        .Add("resumeExporting", ResumeExporting)
        .Add("resumeClusterExporting", ResumeExporting)
        .Add("listSecrets", _ => OperationResult.Ok(new() { ["references"] = new JsonArray() }))
        .Add("resolveSecrets", ResolveSecrets)
        .Add("listRuntimeBackups", NoBackups)
        .Add("listRuntimeBackupsAsClusterAdmin", NoBackups)
        .Add("listHistoryBackups", NoBackups)
        .Add("listHistoryBackupsAsClusterAdmin", NoBackups)
        .Add("getRuntimeBackup", NoBackup)
        .Add("getRuntimeBackupAsClusterAdmin", NoBackup)
        .Add("getHistoryBackup", NoBackup)
        .Add("getHistoryBackupAsClusterAdmin", NoBackup)
        .Add("getRuntimeBackupState", NoBackupState)
        .Add("getRuntimeBackupStateAsClusterAdmin", NoBackupState);

    private OperationResult GetTopology(OperationRequest request)
    {
        string version = $"{apiVersion}.0";
        return OperationResult.Ok(new()
        {
            ["brokers"] = new JsonArray(new JsonObject
            {
                ["brokerId"] = "0",
                ["host"] = address().Host,
                ["port"] = address().Port,
                ["version"] = version,
            }),
            ["clusterId"] = "camunda-test-cluster",
            ["clusterSize"] = 1,
            ["gatewayVersion"] = version,
            ["physicalTenants"] = new JsonArray(new JsonObject
            {
                ["physicalTenantId"] = "default",
                ["partitionsCount"] = 1,
                ["replicationFactor"] = 1,
                ["lastCompletedChangeId"] = "-1",
                ["brokers"] = new JsonArray(new JsonObject
                {
                    ["brokerId"] = "0",
                    ["partitions"] = new JsonArray(
                        new JsonObject { ["partitionId"] = 1, ["role"] = "leader", ["health"] = "healthy", ["state"] = "active" }),
                }),
            }),
        });
    }

    private OperationResult GetExporting(OperationRequest request) => OperationResult.Ok(new() { ["status"] = _exporting });

    private OperationResult PauseExporting(OperationRequest request)
    {
        _exporting = request.QueryFlag("soft", fallback: false) ? "SOFT_PAUSED" : "PAUSED";
        return OperationResult.NoContent;
    }

    private OperationResult ResumeExporting(OperationRequest request)
    {
        _exporting = "EXPORTING";
        return OperationResult.NoContent;
    }

    private static OperationResult ResolveSecrets(OperationRequest request) => OperationResult.Ok(new()
    {
        ["resolved"] = new JsonArray(),
        ["errors"] = new JsonArray(
        [
            .. request.Body.Texts("references")!.Select(reference => new JsonObject
            {
                ["reference"] = reference,
                ["code"] = "NOT_FOUND",
                ["message"] = "The cluster has no secret of this name.",
            }),
        ]),
    });

    private static OperationResult NoBackups(OperationRequest request) => new(200, new JsonArray());

    private static OperationResult NoBackup(OperationRequest request) =>
        throw ProblemException.NotFound($"There is no backup {request.PathValues["backupId"]}.");

    private static OperationResult NoBackupState(OperationRequest request) => OperationResult.Ok(new()
    {
        ["checkpointStates"] = new JsonArray(),
        ["backupStates"] = new JsonArray(),
        ["ranges"] = new JsonArray(),

        // The state of the whole cluster lists those of its physical tenants.
        ["physicalTenants"] = new JsonArray(),
    });
}
