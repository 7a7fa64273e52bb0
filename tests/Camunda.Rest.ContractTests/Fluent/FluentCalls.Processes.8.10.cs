using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] LatestProcesses =>
    [
        Of(CamundaOperations.SearchOwnAuthorizations, camunda => camunda.Authentication.SearchAuthorizations().Where(a => a.ResourceType == ResourceType.Tenant).GetPageAsync()),
        Of(CamundaOperations.SearchElementInstanceWaitStates, camunda => camunda.ElementInstances.SearchWaitStates().GetPageAsync()),
        Of(CamundaOperations.UpdateJobsBatchOperation, camunda => camunda.Jobs.UpdateBatch(retries: 3, timeout: TimeSpan.FromMinutes(5), priority: 60)
            .Where(j => j.Type == "charge-card")
            .WithOperationReference(7)
            .SendAsync()),
        Of(CamundaOperations.SearchProcessDefinitionVariableNames, camunda => camunda.ProcessDefinitions[Some<ProcessDefinitionKey>()].SearchVariableNames().GetPageAsync()),
        Of(CamundaOperations.SuspendProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].SuspendAsync(operationReference: 7)),
        Of(CamundaOperations.ResumeProcessInstance, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].ResumeAsync(operationReference: 7)),
        Of(CamundaOperations.SuspendProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.SuspendBatch().Where(p => p.ProcessDefinitionId == "order-process").SendAsync()),
        Of(CamundaOperations.ResumeProcessInstancesBatchOperation, camunda => camunda.ProcessInstances.ResumeBatch().Where(p => p.ProcessDefinitionId == "order-process").SendAsync()),
        Of(CamundaOperations.AssignProcessInstanceBusinessId, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].AssignBusinessIdAsync("A-42")),
        Of(CamundaOperations.GetProcessInstanceWaitStateStatistics, camunda => camunda.ProcessInstances[Some<ProcessInstanceKey>()].GetWaitStateStatisticsAsync()),
        Of(CamundaOperations.ListSecrets, camunda => camunda.Secrets.ListAsync()),
        Of(CamundaOperations.ResolveSecrets, camunda => camunda.Secrets.ResolveAsync(new[] { "payment-key" })),
    ];
}
