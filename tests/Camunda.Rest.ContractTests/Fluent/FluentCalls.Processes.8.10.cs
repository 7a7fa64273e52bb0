using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    /// <summary>The calls that this version has more to say in than the ones before.</summary>
    private static FluentCall[] LeasedJobs =>
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
            new JobResultUserTask { Denied = true, DeniedReason = "over the limit", Corrections = new JobResultCorrections { Priority = 80 } })),
        Of(CamundaOperations.FailJob, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1").FailAsync(2, "no connection", TimeSpan.FromSeconds(30), new { attempt = 1 })),
        Of(CamundaOperations.ThrowJobError, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1").ThrowErrorAsync("NO_MONEY", "the card is empty", new { missing = 12.5m })),
        Of(CamundaOperations.UpdateJob, camunda => camunda.Jobs[Some<JobKey>()].WithLease("lease-1")
            .UpdateAsync(retries: 3, timeout: TimeSpan.FromMinutes(5), priority: 80, operationReference: 7)),
    ];

    private static FluentCall[] Suspensions =>
    [
        Of(CamundaOperations.SuspendProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].SuspendAsync(operationReference: 7)),
        Of(CamundaOperations.ResumeProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].ResumeAsync(operationReference: 7)),
        Of(CamundaOperations.SuspendProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.SuspendBatch()
            .Where(p => p.ProcessDefinitionId == "order-process")
            .WithOperationReference(7)
            .SendAsync()),
        Of(CamundaOperations.ResumeProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.ResumeBatch().All().SendAsync()),
    ];

    private static FluentCall[] ProcessDetails =>
    [
        Of(CamundaOperations.AssignProcessInstanceBusinessId, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].AssignBusinessIdAsync("order-A-42")),
        Of(CamundaOperations.GetProcessInstanceWaitStateStatistics, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetWaitStateStatisticsAsync()),
        Of(CamundaOperations.SearchElementInstanceWaitStates, camunda => camunda.ElementInstances.SearchWaitStates()
            .Where(w => w.ProcessInstanceKey == Some<ProcessInstanceKey>() && w.WaitStateType == WaitStateType.Message)
            .OrderBy(ElementInstanceWaitStateSortField.ElementId)
            .GetPageAsync()),
        Of(CamundaOperations.SearchProcessDefinitionVariableNames, camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].SearchVariableNames()
            .Where(v => v.Name.Like("order*"))
            .GetPageAsync()),
        Of(CamundaOperations.UpdateJobsBatchOperation, camunda => camunda.Jobs.UpdateBatch(retries: 3, timeout: TimeSpan.FromMinutes(5), priority: 80)
            .Where(j => j.Type == "charge-card" && j.State == JobState.Failed)
            .WithOperationReference(7)
            .SendAsync()),
    ];

    private static FluentCall[] OwnAuthorizationsAndSecrets =>
    [
        Of(CamundaOperations.SearchOwnAuthorizations, camunda => camunda.Authentication.SearchAuthorizations().Where(a => a.ResourceType == ResourceType.Tenant).GetPageAsync()),
        Of(CamundaOperations.ListSecrets, camunda => camunda.Secrets.ListAsync()),
        Of(CamundaOperations.ResolveSecrets, camunda => camunda.Secrets.ResolveAsync(new[] { "payment-key" })),
    ];
}
