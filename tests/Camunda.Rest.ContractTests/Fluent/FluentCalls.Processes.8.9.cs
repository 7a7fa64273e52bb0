using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static readonly DateTimeOffset s_from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_to = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

    private static FluentCall[] AuditLogs =>
    [
        Of(CamundaOperations.GetAuditLog, camunda => camunda.AuditLogs[Some<AuditLogKey>()].GetAsync()),
        Of(CamundaOperations.SearchAuditLogs, camunda => camunda.AuditLogs.Search().OrderByDescending(AuditLogSortField.Timestamp).GetPageAsync()),
        Of(CamundaOperations.SearchUserTaskAuditLogs, camunda => camunda.UserTasks[Some<UserTaskKey>()].SearchAuditLogs().OrderByDescending(AuditLogSortField.Timestamp).GetPageAsync()),
    ];

    private static FluentCall[] ClusterVariables =>
    [
        Of(CamundaOperations.CreateGlobalClusterVariable, camunda => camunda.ClusterVariables.Global.CreateAsync("vat", 0.19m)),
        Of(CamundaOperations.GetGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].GetAsync()),
        Of(CamundaOperations.UpdateGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].UpdateAsync(0.16m)),
        Of(CamundaOperations.DeleteGlobalClusterVariable, camunda => camunda.ClusterVariables.Global["vat"].DeleteAsync()),
        Of(CamundaOperations.CreateTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme").CreateAsync("limits", new { perDay = 5 })),
        Of(CamundaOperations.GetTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].GetAsync()),
        Of(CamundaOperations.UpdateTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].UpdateAsync(new { perDay = 6 })),
        Of(CamundaOperations.DeleteTenantClusterVariable, camunda => camunda.ClusterVariables.OfTenant("acme")["limits"].DeleteAsync()),
        Of(CamundaOperations.SearchClusterVariables, camunda => camunda.ClusterVariables.Search(truncateValues: false).OrderBy(ClusterVariableSortField.Name).GetPageAsync()),
    ];

    private static FluentCall[] Evaluations =>
    [
        Of(CamundaOperations.EvaluateConditionals, camunda => camunda.Conditionals.EvaluateAsync(new { stock = 3 }, Some<ProcessDefinitionKey>(), "acme")),
        Of(CamundaOperations.EvaluateExpression, camunda => camunda.Expressions.EvaluateAsync("=total * 2", new { total = 21 }, "acme")),
        Of(CamundaOperations.GetSystemConfiguration, camunda => camunda.System.GetConfigurationAsync()),
    ];

    private static FluentCall[] GlobalTaskListeners =>
    [
        Of(CamundaOperations.CreateGlobalTaskListener, camunda => camunda.GlobalTaskListeners.Create("audit", "audit-task", GlobalTaskListenerEventType.Completing)
            .WithRetries(5)
            .AfterNonGlobal()
            .WithPriority(60)
            .SendAsync()),
        Of(CamundaOperations.GetGlobalTaskListener, camunda => camunda.GlobalTaskListeners["audit"].GetAsync()),
        Of(CamundaOperations.UpdateGlobalTaskListener, camunda => camunda.GlobalTaskListeners["audit"].Update("audit-task", GlobalTaskListenerEventType.Assigning).SendAsync()),
        Of(CamundaOperations.DeleteGlobalTaskListener, camunda => camunda.GlobalTaskListeners["audit"].DeleteAsync()),
        Of(CamundaOperations.SearchGlobalTaskListeners, camunda => camunda.GlobalTaskListeners.Search().OrderBy(GlobalTaskListenerSortField.Id).GetPageAsync()),
    ];

    private static FluentCall[] LaterReads =>
    [
        Of(CamundaOperations.SearchElementInstanceIncidents, camunda => camunda.ElementInstances[Some<ElementInstanceKey>()].SearchIncidents().OrderBy(IncidentSortField.CreationTime).GetPageAsync()),
        Of(CamundaOperations.GetProcessInstanceStatisticsByDefinition, camunda => camunda.Incidents.GetProcessInstanceStatisticsByDefinition(4711).GetPageAsync()),
        Of(CamundaOperations.GetProcessInstanceStatisticsByError, camunda => camunda.Incidents.GetProcessInstanceStatisticsByError().GetPageAsync()),
        Of(CamundaOperations.GetGlobalJobStatistics, camunda => camunda.Jobs.GetStatisticsAsync(s_from, s_to, "charge-card")),
        Of(CamundaOperations.GetJobTypeStatistics, camunda => camunda.Jobs.GetTypeStatistics(s_from, s_to).GetPageAsync()),
        Of(CamundaOperations.GetJobWorkerStatistics, camunda => camunda.Jobs.GetWorkerStatistics("charge-card", s_from, s_to).GetPageAsync()),
        Of(CamundaOperations.GetJobTimeSeriesStatistics, camunda => camunda.Jobs.GetTimeSeriesStatistics("charge-card", s_from, s_to, TimeSpan.FromHours(1)).GetPageAsync()),
        Of(CamundaOperations.GetJobErrorStatistics, camunda => camunda.Jobs.GetErrorStatistics("charge-card", s_from, s_to).GetPageAsync()),
        Of(CamundaOperations.GetProcessDefinitionInstanceStatistics, camunda => camunda.ProcessDefinitions.GetInstanceStatistics().GetPageAsync()),
        Of(CamundaOperations.GetProcessDefinitionInstanceVersionStatistics, camunda => camunda.ProcessDefinitions.GetInstanceVersionStatistics("order-process").GetPageAsync()),
        Of(CamundaOperations.GetProcessDefinitionMessageSubscriptionStatistics, camunda => camunda.ProcessDefinitions.GetMessageSubscriptionStatistics().GetPageAsync()),
        Of(CamundaOperations.DeleteProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].DeleteAsync(operationReference: 7)),
        Of(CamundaOperations.DeleteProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.DeleteBatch().Where(p => p.State == ProcessInstanceState.Completed).SendAsync()),
        Of(CamundaOperations.ResolveProcessInstanceIncidents, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].ResolveIncidentsAsync()),
    ];
}
