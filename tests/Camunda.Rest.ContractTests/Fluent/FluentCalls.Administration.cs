using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    [RequiresContract("getFormByKey")]
    private static FluentCall[] Forms =>
    [
        Of(CamundaOperations.GetFormByKey, camunda => camunda.Forms[Some<FormKey>()].GetAsync()),
    ];

    [RequiresContract("takeRuntimeBackup")]
    private static FluentCall[] Administration =>
    [
        Of(CamundaOperations.TakeRuntimeBackup, camunda => camunda.Backups.Runtime.TakeAsync(backupId: 20260102)),
        Of(CamundaOperations.ListRuntimeBackups, camunda => camunda.Backups.Runtime.ListAsync(prefix: "2026*")),
        Of(CamundaOperations.GetRuntimeBackup, camunda => camunda.Backups.Runtime[20260102].GetAsync()),
        Of(CamundaOperations.DeleteRuntimeBackup, camunda => camunda.Backups.Runtime[20260102].DeleteAsync()),
        Of(CamundaOperations.GetRuntimeBackupState, camunda => camunda.Backups.Runtime.GetStateAsync()),
        Of(CamundaOperations.DeleteRuntimeBackupState, camunda => camunda.Backups.Runtime.DeleteStateAsync()),
        Of(CamundaOperations.SyncRuntimeBackupState, camunda => camunda.Backups.Runtime.SyncStateAsync()),
        Of(CamundaOperations.TakeHistoryBackup, camunda => camunda.Backups.History.TakeAsync(20260102)),
        Of(CamundaOperations.ListHistoryBackups, camunda => camunda.Backups.History.ListAsync(prefix: "2026*", verbose: false)),
        Of(CamundaOperations.GetHistoryBackup, camunda => camunda.Backups.History[20260102].GetAsync()),
        Of(CamundaOperations.DeleteHistoryBackup, camunda => camunda.Backups.History[20260102].DeleteAsync()),
        Of(CamundaOperations.GetExportingStatus, camunda => camunda.Exporting.GetStatusAsync()),
        Of(CamundaOperations.PauseExporting, camunda => camunda.Exporting.PauseAsync(soft: true)),
        Of(CamundaOperations.ResumeExporting, camunda => camunda.Exporting.ResumeAsync()),
        Of(CamundaOperations.ChangeClusterMode, camunda => camunda.Recovery.ChangeModeAsync(Mode.Recovering, dryRun: true)),
        Of(CamundaOperations.Restore, camunda => camunda.Recovery.Restore()
            .FromPeriod(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero))
            .AsDryRun()
            .SendAsync()),
        Of(CamundaOperations.GetRestoreStatus, camunda => camunda.Recovery.GetRestoreStatusAsync()),
    ];

    [RequiresContract("getClusterStatus")]
    private static FluentCall[] ClusterAdministration =>
    [
        Of(CamundaOperations.GetClusterStatus, camunda => camunda.ClusterAdmin.GetStatusAsync()),
        Of(CamundaOperations.GetClusterTopology, camunda => camunda.ClusterAdmin.GetTopologyAsync()),
        Of(
            CamundaOperations.TakeRuntimeBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime.TakeAsync(backupId: 20260102, physicalTenantId: "acme")),
        Of(
            CamundaOperations.ListRuntimeBackupsAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime.ListAsync(prefix: "2026*", physicalTenantId: "acme")),
        Of(
            CamundaOperations.GetRuntimeBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime[20260102].GetAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.DeleteRuntimeBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime[20260102].DeleteAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.GetRuntimeBackupStateAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime.GetStateAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.DeleteRuntimeBackupStateAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime.DeleteStateAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.SyncRuntimeBackupStateAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.Runtime.SyncStateAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.TakeHistoryBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.History.TakeAsync(20260102, physicalTenantId: "acme")),
        Of(
            CamundaOperations.ListHistoryBackupsAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.History.ListAsync(prefix: "2026*", verbose: false, physicalTenantId: "acme")),
        Of(
            CamundaOperations.GetHistoryBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.History[20260102].GetAsync(physicalTenantId: "acme")),
        Of(
            CamundaOperations.DeleteHistoryBackupAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Backups.History[20260102].DeleteAsync(physicalTenantId: "acme")),
        Of(CamundaOperations.GetClusterExportingStatus, camunda => camunda.ClusterAdmin.Exporting.GetStatusAsync()),
        Of(CamundaOperations.PauseClusterExporting, camunda => camunda.ClusterAdmin.Exporting.PauseAsync(soft: true)),
        Of(CamundaOperations.ResumeClusterExporting, camunda => camunda.ClusterAdmin.Exporting.ResumeAsync()),
        Of(
            CamundaOperations.ChangeClusterModeAsClusterAdmin,
            camunda => camunda.ClusterAdmin.Recovery.ChangeModeAsync(Mode.Recovering, physicalTenantId: "acme", dryRun: true)),
        Of(CamundaOperations.RestoreAsClusterAdmin, camunda => camunda.ClusterAdmin.Recovery.Restore()
            .FromBackups(100, 101)
            .OverrideWithBackups("acme", 55)
            .OverrideWithPeriod("shop", from: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))
            .AsDryRun()
            .SendAsync()),
    ];
}
