using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static readonly DateTimeOffset From = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    [RequiresContract("searchAuditLogs")]
    private static FluentCall[] AuditLogs =>
    [
        Of(CamundaOperations.GetAuditLog, camunda => camunda.AuditLogs[Some<AuditLogKey>()].GetAsync()),
        Of(CamundaOperations.SearchAuditLogs, camunda => camunda.AuditLogs.Search()
            .Where(log => log.Result == AuditLogResultEnum.Fail && log.Timestamp >= From)
            .OrderByDescending(AuditLogSortField.Timestamp)
            .GetPageAsync()),
    ];

    [RequiresContract("searchClusterVariables")]
    private static FluentCall[] ClusterVariables =>
    [
        Of(CamundaOperations.CreateGlobalClusterVariable, camunda => camunda.ClusterVariables.Global.CreateAsync("vat", 0.19m)),
        Of(CamundaOperations.GetGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].GetAsync()),
        Of(CamundaOperations.UpdateGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].UpdateAsync(0.16m)),
        Of(CamundaOperations.DeleteGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].DeleteAsync()),
        Of(
            CamundaOperations.CreateTenantClusterVariable,
            camunda => camunda.ClusterVariables.OfTenant("acme").CreateAsync("limits", new { perDay = 5 })),
        Of(CamundaOperations.GetTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].GetAsync()),
        Of(
            CamundaOperations.UpdateTenantClusterVariable,
            camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].UpdateAsync(new { perDay = 6 })),
        Of(CamundaOperations.DeleteTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].DeleteAsync()),
        Of(
            CamundaOperations.SearchClusterVariables,
            camunda => camunda.ClusterVariables.Search(truncateValues: false).OrderBy(ClusterVariableSortField.Name).GetPageAsync()),
    ];

    [RequiresContract("evaluateConditionals")]
    private static FluentCall[] Evaluations =>
    [
        Of(
            CamundaOperations.EvaluateConditionals,
            camunda => camunda.Conditionals.EvaluateAsync(new { stock = 3 }, Some<ProcessDefinitionKey>(), "acme")),
        Of(CamundaOperations.EvaluateExpression, camunda => camunda.Expressions.EvaluateAsync("=total * 2", new { total = 21 }, "acme")),
        Of(CamundaOperations.GetSystemConfiguration, camunda => camunda.System.GetConfigurationAsync()),
    ];

    [RequiresContract("searchGlobalTaskListeners")]
    private static FluentCall[] GlobalTaskListeners =>
    [
        Of(
            CamundaOperations.CreateGlobalTaskListener,
            camunda => camunda.GlobalTaskListeners.Create("audit", "audit-task", GlobalTaskListenerEventType.Completing)
                .WithRetries(5)
                .AfterNonGlobal()
                .WithPriority(60)
                .SendAsync()),
        Of(CamundaOperations.GetGlobalTaskListener, camunda => camunda.GlobalTaskListeners["audit"].GetAsync()),
        Of(
            CamundaOperations.UpdateGlobalTaskListener,
            camunda => camunda.GlobalTaskListeners["audit"].Update("audit-task", GlobalTaskListenerEventType.Assigning).SendAsync()),
        Of(CamundaOperations.DeleteGlobalTaskListener, camunda => camunda.GlobalTaskListeners["audit"].DeleteAsync()),
        Of(
            CamundaOperations.SearchGlobalTaskListeners,
            camunda => camunda.GlobalTaskListeners.Search().OrderBy(GlobalTaskListenerSortField.Id).GetPageAsync()),
    ];

    /// <summary>The calls that this version has more to say in than the first one.</summary>
    [RequiresContract("ProcessInstanceCreationInstructionById.BusinessId")]
    private static FluentCall[] LaterProcessInstances =>
    [
        Of(CamundaOperations.CreateProcessInstance, camunda => camunda.ProcessInstances.Create("order-process")
            .WithVersion(2)
            .WithBusinessId("order-A-42")
            .WithVariables(new { orderId = "A-42", total = 99.5m })
            .ForTenant("acme")
            .WithTags("region:north")
            .StartBefore("check-stock")
            .TerminateAfter("ship")
            .WithOperationReference(7)
            .AwaitCompletion(TimeSpan.FromSeconds(30), "approved")
            .SendAsync()),
        Of(CamundaOperations.ModifyProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].Modify()
            .Activate("check-stock", ancestorElementInstanceKey: Some<ElementInstanceKey>())
            .WithVariables(new { retry = true })
            .Move("pack", "ship", new UseSourceParentKeyInstruction())
            .WithVariables(new { shelf = 3 }, scopeId: "picking")
            .Move(Some<ElementInstanceKey>(), "ship")
            .Terminate("call-customer")
            .Terminate(Some<ElementInstanceKey>())
            .WithOperationReference(7)
            .SendAsync()),
        Of(CamundaOperations.CancelProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.CancelBatch()
            .Where(p => p.ProcessDefinitionId == "order-process")
            .WithOperationReference(7)
            .SendAsync()),
        Of(CamundaOperations.ResolveIncidentsBatchOperation, camunda => camunda.ProcessInstances.ResolveIncidentsBatch()
            .Where(p => p.HasIncident == true)
            .WithOperationReference(7)
            .SendAsync()),
        Of(
            CamundaOperations.MigrateProcessInstancesBatchOperation,
            camunda => camunda.ProcessInstances.MigrateBatch(Some<ProcessDefinitionKey>(), ("check-stock", "check-warehouse"))
                .Where(p => p.ProcessDefinitionVersion < 3)
                .WithOperationReference(7)
                .SendAsync()),
        Of(CamundaOperations.ModifyProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.ModifyBatch(("check-stock", "ship"))
            .Where(p => p.ElementId == "check-stock")
            .WithOperationReference(7)
            .SendAsync()),
    ];

    [RequiresContract("JobActivationRequest.TenantFilter")]
    private static FluentCall[] LaterActivations =>
    [
        Of(CamundaOperations.ActivateJobs, camunda => camunda.Jobs.Activate("charge-card")
            .WithWorker("billing-1")
            .WithMaxJobs(8)
            .WithLock(TimeSpan.FromMinutes(2))
            .WithLongPoll(TimeSpan.FromSeconds(20))
            .FetchVariables("orderId", "total")
            .ForAssignedTenants()
            .SendAsync()),
    ];

    [RequiresContract("deleteProcessInstance")]
    private static FluentCall[] ProcessInstanceDeletions =>
    [
        Of(
            CamundaOperations.DeleteProcessInstance,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].DeleteAsync(operationReference: 7)),
        Of(CamundaOperations.DeleteProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.DeleteBatch()
            .Where(p => p.State == ProcessInstanceState.Completed && p.EndDate < From)
            .WithOperationReference(7)
            .SendAsync()),
        Of(
            CamundaOperations.ResolveProcessInstanceIncidents,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].ResolveIncidentsAsync()),
    ];

    [RequiresContract("getProcessDefinitionInstanceStatistics")]
    private static FluentCall[] ProcessStatistics =>
    [
        Of(CamundaOperations.GetProcessDefinitionInstanceStatistics, camunda => camunda.ProcessDefinitions.GetInstanceStatistics()
            .OrderByDescending(ProcessDefinitionInstanceStatisticsSortField.ActiveInstancesWithIncidentCount)
            .GetPageAsync()),
        Of(
            CamundaOperations.GetProcessDefinitionInstanceVersionStatistics,
            camunda => camunda.ProcessDefinitions.GetInstanceVersionStatistics("order-process")
                .Where(d => d.TenantId == "acme")
                .OrderByDescending(ProcessDefinitionInstanceVersionStatisticsSortField.ProcessDefinitionVersion)
                .GetPageAsync()),
        Of(
            CamundaOperations.GetProcessDefinitionMessageSubscriptionStatistics,
            camunda => camunda.ProcessDefinitions.GetMessageSubscriptionStatistics()
                .Where(s => s.MessageName == "payment-received")
                .WithPageSize(50)
                .GetPageAsync()),
        Of(CamundaOperations.GetProcessInstanceStatisticsByError, camunda => camunda.Incidents.GetProcessInstanceStatisticsByError()
            .OrderByDescending(IncidentProcessInstanceStatisticsByErrorSortField.ActiveInstancesWithErrorCount)
            .GetPageAsync()),
        Of(
            CamundaOperations.GetProcessInstanceStatisticsByDefinition,
            camunda => camunda.Incidents.GetProcessInstanceStatisticsByDefinition(4711)
                .OrderByDescending(IncidentProcessInstanceStatisticsByDefinitionSortField.ActiveInstancesWithErrorCount)
                .GetPageAsync()),
        Of(
            CamundaOperations.SearchElementInstanceIncidents,
            camunda => camunda.ElementInstances[Some<ElementInstanceKey>()].SearchIncidents()
                .Where(i => i.State == IncidentState.Active)
                .OrderBy(IncidentSortField.CreationTime)
                .GetPageAsync()),
        Of(CamundaOperations.SearchUserTaskAuditLogs, camunda => camunda.UserTasks[Some<UserTaskKey>()].SearchAuditLogs()
            .Where(log => log.OperationType == AuditLogOperationType.Assign && log.Timestamp >= From)
            .OrderByDescending(AuditLogSortField.Timestamp)
            .GetPageAsync()),
    ];

    [RequiresContract("getJobTypeStatistics")]
    private static FluentCall[] JobStatistics =>
    [
        Of(CamundaOperations.GetGlobalJobStatistics, camunda => camunda.Jobs.GetStatisticsAsync(From, To, "charge-card")),
        Of(CamundaOperations.GetJobTypeStatistics, camunda => camunda.Jobs.GetTypeStatistics(From, To)
            .Where(j => j.JobType.Like("charge-*"))
            .WithPageSize(50)
            .GetPageAsync()),
        Of(CamundaOperations.GetJobWorkerStatistics, camunda => camunda.Jobs.GetWorkerStatistics("charge-card", From, To).GetPageAsync()),
        Of(
            CamundaOperations.GetJobTimeSeriesStatistics,
            camunda => camunda.Jobs.GetTimeSeriesStatistics("charge-card", From, To, TimeSpan.FromHours(6)).GetPageAsync()),
        Of(CamundaOperations.GetJobErrorStatistics, camunda => camunda.Jobs.GetErrorStatistics("charge-card", From, To)
            .Where(e => e.ErrorCode == "NO_MONEY")
            .GetPageAsync()),
    ];

    /// <summary>The calls that this version has more to say in than the ones before.</summary>
    [RequiresContract("JobCompletionRequest.LeaseToken")]
    private static FluentCall[] LatestJobs =>
    [
        Of(CamundaOperations.ActivateJobs, camunda => camunda.Jobs.Activate("charge-card")
            .WithWorker("billing-1")
            .WithMaxJobs(8)
            .WithLock(TimeSpan.FromMinutes(2))
            .WithLease()
            .WithLongPoll(TimeSpan.FromSeconds(20))
            .FetchVariables("orderId", "total")
            .ForAssignedTenants()
            .SendAsync()),
        Of(CamundaOperations.CompleteJob, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1").CompleteWithBusinessIdAsync(
            "order-A-42",
            new { receipt = "R-1" },
            new JobResultUserTask
            {
                Denied = true,
                DeniedReason = "over the limit",
                Corrections = new JobResultCorrections { Priority = 80 },
            })),
        Of(CamundaOperations.FailJob, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1").FailAsync(
            2, "no connection", TimeSpan.FromSeconds(30), new { attempt = 1 })),
        Of(CamundaOperations.ThrowJobError, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1").ThrowErrorAsync(
            "NO_MONEY", "the card is empty", new { missing = 12.5m })),
        Of(CamundaOperations.UpdateJob, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1")
            .UpdateAsync(retries: 3, timeout: TimeSpan.FromMinutes(5), priority: 80, operationReference: 7)),
    ];

    [RequiresContract("suspendProcessInstance")]
    private static FluentCall[] Suspensions =>
    [
        Of(
            CamundaOperations.SuspendProcessInstance,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].SuspendAsync(operationReference: 7)),
        Of(
            CamundaOperations.ResumeProcessInstance,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].ResumeAsync(operationReference: 7)),
        Of(CamundaOperations.SuspendProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.SuspendBatch()
            .Where(p => p.ProcessDefinitionId == "order-process")
            .WithOperationReference(7)
            .SendAsync()),
        Of(CamundaOperations.ResumeProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.ResumeBatch().All().SendAsync()),
    ];

    [RequiresContract("assignProcessInstanceBusinessId")]
    private static FluentCall[] ProcessDetails =>
    [
        Of(
            CamundaOperations.AssignProcessInstanceBusinessId,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].AssignBusinessIdAsync("order-A-42")),
        Of(
            CamundaOperations.GetProcessInstanceWaitStateStatistics,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetWaitStateStatisticsAsync()),
        Of(CamundaOperations.SearchElementInstanceWaitStates, camunda => camunda.ElementInstances.SearchWaitStates()
            .Where(w => w.ProcessInstanceKey == Some<ProcessInstanceKey>() && w.WaitStateType == WaitStateType.Message)
            .OrderBy(ElementInstanceWaitStateSortField.ElementId)
            .GetPageAsync()),
        Of(
            CamundaOperations.SearchProcessDefinitionVariableNames,
            camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].SearchVariableNames()
                .Where(v => v.Name.Like("order*"))
                .GetPageAsync()),
        Of(
            CamundaOperations.UpdateJobsBatchOperation,
            camunda => camunda.Jobs.UpdateBatch(retries: 3, timeout: TimeSpan.FromMinutes(5), priority: 80)
                .Where(j => j.Type == "charge-card" && j.State == JobState.Failed)
                .WithOperationReference(7)
                .SendAsync()),
    ];

    [RequiresContract("searchOwnAuthorizations")]
    private static FluentCall[] OwnAuthorizationsAndSecrets =>
    [
        Of(
            CamundaOperations.SearchOwnAuthorizations,
            camunda => camunda.Authentication.SearchAuthorizations().Where(a => a.ResourceType == ResourceType.Tenant).GetPageAsync()),
        Of(CamundaOperations.ListSecrets, camunda => camunda.Secrets.ListAsync()),
        Of(CamundaOperations.ResolveSecrets, camunda => camunda.Secrets.ResolveAsync(new[] { "payment-key" })),
    ];
}
