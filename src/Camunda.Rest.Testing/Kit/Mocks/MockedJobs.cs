using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Snapshots;
using Camunda.Rest.Testing.Kit.Targets;

namespace Camunda.Rest.Testing.Kit.Mocks;

/// <summary>Reads what a worker would receive with a job, without activating it.</summary>
internal static class MockedJobs
{
    /// <exception cref="CamundaNotFoundException">The cluster does not show its process instance or model, or not yet.</exception>
    public static async Task<MockedJob> ReadAsync(
        CamundaClient client, ModelCatalog models, ITestTarget target, JobSearchResult job, CancellationToken cancellationToken)
    {
        (_, ModelProcess? process) = await models.ReadAsync(job.ProcessDefinitionKey, job.ProcessDefinitionId, cancellationToken)
            .ConfigureAwait(false);
        ProcessInstanceResult instance =
            await client.ProcessInstances[job.ProcessInstanceKey].GetAsync(cancellationToken).ConfigureAwait(false);
        ActivatedJobResult activated = new()
        {
            Type = job.Type,
            ProcessDefinitionId = job.ProcessDefinitionId,
            ProcessDefinitionKey = job.ProcessDefinitionKey,
            ProcessDefinitionVersion = instance.ProcessDefinitionVersion,
            ElementId = job.ElementId ?? default,
            ElementInstanceKey = job.ElementInstanceKey,
            ProcessInstanceKey = job.ProcessInstanceKey,
            CustomHeaders = JsonVariables.From(job.CustomHeaders),
            Worker = "mock",
            Retries = job.Retries,
            Deadline = (target.Now + TimeSpan.FromMinutes(1)).ToUnixTimeMilliseconds(),
            Variables = await JobVariables.ReadAsync(client, job, cancellationToken).ConfigureAwait(false),
            TenantId = job.TenantId,
            JobKey = job.JobKey,
            Kind = job.Kind,
            ListenerEventType = job.ListenerEventType,
            UserTask = await FindUserTaskAsync(client, job, cancellationToken).ConfigureAwait(false),
        };
        return new(activated, client.Context, job.ElementId is { } id ? process?.Find(id.Value)?.ExampleData : null);
    }

    // As it is before the transition: what the transition changes is not visible until its listeners have completed.
    private static async Task<UserTaskProperties?> FindUserTaskAsync(
        CamundaClient client, JobSearchResult job, CancellationToken cancellationToken)
    {
        if (job.Kind != JobKind.TaskListener)
        {
            return null;
        }

        IReadOnlyList<UserTaskResult> tasks = await client.UserTasks.Search()
            .Where(task => task.ElementInstanceKey == job.ElementInstanceKey)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return tasks.Count == 0 ? null : new()
        {
            Assignee = tasks[0].Assignee,
            CandidateGroups = tasks[0].CandidateGroups,
            CandidateUsers = tasks[0].CandidateUsers,
            DueDate = tasks[0].DueDate,
            FollowUpDate = tasks[0].FollowUpDate,
            FormKey = tasks[0].FormKey,
            Priority = tasks[0].Priority,
            UserTaskKey = tasks[0].UserTaskKey,
        };
    }
}
