using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] ProcessInstances =>
    [
        Of(CamundaOperations.CreateProcessInstance, camunda => camunda.ProcessInstances.Create("order-process")
            .WithVersion(2)
            .WithVariables(new { orderId = "A-42", total = 99.5m })
            .ForTenant("acme")
            .WithTags("region:north")
            .StartBefore("check-stock")
            .TerminateAfter("ship")
            .WithOperationReference(7)
            .AwaitCompletion(TimeSpan.FromSeconds(30), "approved")
            .SendAsync()),
        Of(CamundaOperations.GetProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetAsync()),
        Of(CamundaOperations.SearchProcessInstances, camunda => camunda.ProcessInstances.Search()
            .Where(p => p.ProcessDefinitionId == "order-process" && p.State == ProcessInstanceState.Active && p.HasIncident == true)
            .OrderByDescending(ProcessInstanceSortField.StartDate)
            .GetPageAsync()),
        Of(
            CamundaOperations.CancelProcessInstance,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].CancelAsync(operationReference: 7)),
        Of(
            CamundaOperations.GetProcessInstanceSequenceFlows,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetSequenceFlowsAsync()),
        Of(
            CamundaOperations.GetProcessInstanceStatistics,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetElementStatisticsAsync()),
        Of(
            CamundaOperations.GetProcessInstanceCallHierarchy,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetCallHierarchyAsync()),
        Of(
            CamundaOperations.SearchProcessInstanceIncidents,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].SearchIncidents()
                .OrderBy(IncidentSortField.CreationTime)
                .GetPageAsync()),
        Of(
            CamundaOperations.MigrateProcessInstance,
            camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].Migrate(Some<ProcessDefinitionKey>())
                .Map("check-stock", "check-warehouse")
                .Map("ship", "ship")
                .WithOperationReference(7)
                .SendAsync()),
        Of(CamundaOperations.ModifyProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].Modify()
            .Activate("check-stock", ancestorElementInstanceKey: Some<ElementInstanceKey>())
            .WithVariables(new { retry = true })
            .WithVariables(new { shelf = 3 }, scopeId: "picking")
            .Terminate(Some<ElementInstanceKey>())
            .WithOperationReference(7)
            .SendAsync()),
        Of(
            CamundaOperations.CancelProcessInstancesBatchOperation,
            camunda => camunda.ProcessInstances.CancelBatch().Where(p => p.ProcessDefinitionId == "order-process").SendAsync()),
        Of(
            CamundaOperations.ResolveIncidentsBatchOperation,
            camunda => camunda.ProcessInstances.ResolveIncidentsBatch().Where(p => p.HasIncident == true).SendAsync()),
        Of(
            CamundaOperations.MigrateProcessInstancesBatchOperation,
            camunda => camunda.ProcessInstances.MigrateBatch(Some<ProcessDefinitionKey>(), ("check-stock", "check-warehouse"))
                .Where(p => p.ProcessDefinitionVersion < 3)
                .SendAsync()),
        Of(CamundaOperations.ModifyProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.ModifyBatch(("check-stock", "ship"))
            .Where(p => p.ElementId == "check-stock")
            .SendAsync()),
    ];

    private static FluentCall[] ProcessDefinitions =>
    [
        Of(CamundaOperations.GetProcessDefinition, camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].GetAsync()),
        Of(CamundaOperations.GetProcessDefinitionXml, camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].GetXmlAsync()),
        Of(CamundaOperations.GetStartProcessForm, camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].GetStartFormAsync()),
        Of(CamundaOperations.SearchProcessDefinitions, camunda => camunda.ProcessDefinitions.Search()
            .Where(d => d.ProcessDefinitionId == "order-process" && d.Version == 2)
            .OrderByDescending(ProcessDefinitionSortField.Version)
            .GetPageAsync()),
        Of(
            CamundaOperations.GetProcessDefinitionStatistics,
            camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].GetElementStatistics()
                .Where(p => p.HasIncident == true)
                .GetPageAsync()),
    ];

    private static FluentCall[] ElementInstances =>
    [
        Of(CamundaOperations.GetElementInstance, camunda => camunda.ElementInstances[Some<ElementInstanceKey>()].GetAsync()),
        Of(CamundaOperations.SearchElementInstances, camunda => camunda.ElementInstances.Search()
            .Where(e => e.ProcessInstanceKey == Some<ProcessInstanceKey>() && e.State == ElementInstanceState.Active)
            .OrderBy(ElementInstanceSortField.StartDate)
            .GetPageAsync()),
        Of(
            CamundaOperations.CreateElementInstanceVariables,
            camunda => camunda.ElementInstances[Some<ElementInstanceKey>()].SetVariablesAsync(
                new { approved = true }, local: true, operationReference: 7)),
        Of(
            CamundaOperations.ActivateAdHocSubProcessActivities,
            camunda => camunda.ElementInstances[Some<ElementInstanceKey>()].ActivateActivities()
                .Activate("call-customer", new { urgent = true })
                .Activate("write-letter")
                .CancelRemainingInstances()
                .SendAsync()),
    ];

    private static FluentCall[] Incidents =>
    [
        Of(CamundaOperations.GetIncident, camunda => camunda.Incidents[Some<IncidentKey>()].GetAsync()),
        Of(CamundaOperations.SearchIncidents, camunda => camunda.Incidents.Search()
            .Where(i => i.State == IncidentState.Active && i.ErrorType == IncidentErrorType.JobNoRetries)
            .OrderBy(IncidentSortField.CreationTime)
            .GetPageAsync()),
        Of(CamundaOperations.ResolveIncident, camunda => camunda.Incidents[Some<IncidentKey>()].ResolveAsync(operationReference: 7)),
    ];

    private static FluentCall[] BatchOperations =>
    [
        Of(CamundaOperations.GetBatchOperation, camunda => camunda.BatchOperations[Some<BatchOperationKey>()].GetAsync()),
        Of(CamundaOperations.SearchBatchOperations, camunda => camunda.BatchOperations.Search()
            .Where(b => b.State == BatchOperationState.Active)
            .OrderByDescending(BatchOperationSortField.StartDate)
            .GetPageAsync()),
        Of(CamundaOperations.SearchBatchOperationItems, camunda => camunda.BatchOperations[Some<BatchOperationKey>()].SearchItems()
            .Where(item => item.State == BatchOperationItemState.Failed)
            .OrderBy(BatchOperationItemSortField.ItemKey)
            .GetPageAsync()),
        Of(CamundaOperations.CancelBatchOperation, camunda => camunda.BatchOperations[Some<BatchOperationKey>()].CancelAsync()),
        Of(CamundaOperations.SuspendBatchOperation, camunda => camunda.BatchOperations[Some<BatchOperationKey>()].SuspendAsync()),
        Of(CamundaOperations.ResumeBatchOperation, camunda => camunda.BatchOperations[Some<BatchOperationKey>()].ResumeAsync()),
    ];

    private static FluentCall[] Variables =>
    [
        Of(CamundaOperations.GetVariable, camunda => camunda.Variables[Some<VariableKey>()].GetAsync()),
        Of(CamundaOperations.SearchVariables, camunda => camunda.Variables.Search(truncateValues: false)
            .Where(v => v.ProcessInstanceKey == Some<ProcessInstanceKey>() && v.Name == "orderId")
            .OrderBy(VariableSortField.Name)
            .GetPageAsync()),
    ];

    private static FluentCall[] Jobs =>
    [
        Of(CamundaOperations.ActivateJobs, camunda => camunda.Jobs.Activate("charge-card")
            .WithWorker("billing-1")
            .WithMaxJobs(8)
            .WithLock(TimeSpan.FromMinutes(2))
            .WithLongPoll(TimeSpan.FromSeconds(20))
            .FetchVariables("orderId", "total")
            .ForTenants("acme")
            .SendAsync()),
        Of(CamundaOperations.SearchJobs, camunda => camunda.Jobs.Search()
            .Where(j => j.Type == "charge-card" && j.State == JobState.Failed)
            .OrderBy(JobSortField.Deadline)
            .GetPageAsync()),
        Of(CamundaOperations.CompleteJob, camunda => camunda.Jobs[Some<JobKey>()].CompleteAsync(
            new { receipt = "R-1" },
            new JobResultUserTask
            {
                Denied = true,
                DeniedReason = "over the limit",
                Corrections = new JobResultCorrections { Priority = 80 },
            })),
        Of(
            CamundaOperations.FailJob,
            camunda => camunda.Jobs[Some<JobKey>()].FailAsync(2, "no connection", TimeSpan.FromSeconds(30), new { attempt = 1 })),
        Of(
            CamundaOperations.ThrowJobError,
            camunda => camunda.Jobs[Some<JobKey>()].ThrowErrorAsync("NO_MONEY", "the card is empty", new { missing = 12.5m })),
        Of(
            CamundaOperations.UpdateJob,
            camunda => camunda.Jobs[Some<JobKey>()].UpdateAsync(retries: 3, timeout: TimeSpan.FromMinutes(5), operationReference: 7)),
    ];

    private static FluentCall[] UserTaskReads =>
    [
        Of(CamundaOperations.GetUserTaskForm, camunda => camunda.UserTasks[Some<UserTaskKey>()].GetFormAsync()),
        Of(
            CamundaOperations.SearchUserTaskVariables,
            camunda => camunda.UserTasks[Some<UserTaskKey>()].SearchVariables(truncateValues: false)
                .Where(v => v.Name == "orderId")
                .OrderBy(UserTaskVariableSortField.Name)
                .GetPageAsync()),
        Of(
            CamundaOperations.SearchUserTaskEffectiveVariables,
            camunda => camunda.UserTasks[Some<UserTaskKey>()].SearchEffectiveVariables(truncateValues: false)
                .Where(v => v.Name == "orderId")
                .OrderBy(UserTaskVariableSortField.Name)
                .Skip(10)
                .GetPageAsync()),
    ];
}
