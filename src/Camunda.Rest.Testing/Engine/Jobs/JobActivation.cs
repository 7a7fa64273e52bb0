using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>Hands out jobs, each to one worker at a time, and keeps those that wait for some in a queue.</summary>
internal sealed class JobActivation(
    EngineState state,
    Schedules schedules,
    Replies replies,
    EngineOptions options,
    JobQueue queue,
    JobLifecycle lifecycle,
    VariableScopes scopes)
{
    /// <summary>Responds at once when there are jobs, or nobody wants to wait; else the waiter queues.</summary>
    public void Activate(JobWaiter waiter)
    {
        ActivateJobs request = waiter.Request;
        Check(request.Type.Length > 0, "The job type must not be empty.");
        Check(
            request.Timeout > TimeSpan.Zero,
            $"The lock's timeout must be longer than 0 ms, but is {request.Timeout.TotalMilliseconds} ms.");
        Check(request.MaxJobsToActivate > 0, $"maxJobsToActivate must be at least 1, but is {request.MaxJobsToActivate}.");

        if (waiter.HasLeft)
        {
            replies.Add(waiter.Dismiss);
            return;
        }

        List<ActivatedJob> jobs = Take(request);
        if (jobs.Count > 0 || request.RequestTimeout < TimeSpan.Zero)
        {
            replies.Add(() => waiter.Answer(jobs));
        }
        else
        {
            Queue(waiter);
        }
    }

    /// <summary>Takes jobs back whose activation did not reach anyone.</summary>
    public void Return(IReadOnlyList<ActivatedJob> jobs) => lifecycle.Return(jobs);

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public void Abandon(JobWaiter waiter)
    {
        Dequeue(waiter);
        replies.Add(waiter.Dismiss);
    }

    /// <summary>Time is up.</summary>
    public void Expire(long waiterKey)
    {
        JobWaiter waiter = state.JobWaiters[waiterKey];
        Dequeue(waiter);
        replies.Add(() => waiter.Answer([]));
    }

    /// <summary>Hands jobs of a type to those who wait for them.</summary>
    public void Serve(string type)
    {
        foreach (JobWaiter waiter in state.JobWaiters.Rows.Where(waiter => waiter.Request.Type == type && !waiter.HasLeft).ToList())
        {
            List<ActivatedJob> jobs = Take(waiter.Request);
            if (jobs.Count > 0)
            {
                Dequeue(waiter);
                replies.Add(() => waiter.Answer(jobs));
            }
        }
    }

    private List<ActivatedJob> Take(ActivateJobs request)
    {
        IReadOnlyList<string>? tenants = request.TenantIds is { Count: 0 } ? [TenantIds.Default] : request.TenantIds;
        List<JobRecord> jobs = [.. queue.JobsOf(request.Type)
            .Where(job => tenants is null || tenants.Contains(job.Process.TenantId))
            .Where(job => request.WithLease || job.LeaseToken is null)
            .Take(request.MaxJobsToActivate)];
        return [.. jobs.Select(job => Hand(job, request))];
    }

    private ActivatedJob Hand(JobRecord job, ActivateJobs request)
    {
        UserTaskTransition? userTask = job.Kind == JobKind.TaskListener ? state.UserTaskOf(job).Transition : null;
        JsonObject variables = scopes.Visible(job.ElementInstanceKey, request.FetchVariables);
        foreach ((string name, JsonNode? value) in userTask?.Variables ?? [])
        {
            if (request.FetchVariables.Count == 0 || request.FetchVariables.Contains(name))
            {
                variables[name] = value?.DeepClone();
            }
        }

        return new(lifecycle.Lock(job, request), variables, userTask);
    }

    private void Queue(JobWaiter waiter)
    {
        waiter.Key = state.Keys.Next();
        TimeSpan timeout = waiter.Request.RequestTimeout == TimeSpan.Zero ? options.RequestTimeout : waiter.Request.RequestTimeout;
        waiter.Deadline = schedules.Deadlines.After(timeout);
        state.JobWaiters[waiter.Key] = waiter;
        schedules.Deadlines.Add(waiter.Deadline.Value, DueKind.JobPoll, waiter.Key);
    }

    private void Dequeue(JobWaiter waiter)
    {
        if (state.JobWaiters.TryGet(waiter.Key, out JobWaiter? queued) && queued == waiter)
        {
            state.JobWaiters.Remove(waiter.Key);
            schedules.Deadlines.Remove(waiter.Deadline, DueKind.JobPoll, waiter.Key);
        }
    }

    private static void Check(bool isValid, string rule)
    {
        if (!isValid)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, rule);
        }
    }
}
