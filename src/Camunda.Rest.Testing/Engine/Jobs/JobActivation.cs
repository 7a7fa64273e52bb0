using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>Hands out jobs, each to one worker at a time, and keeps those that wait for some in a queue.</summary>
internal sealed class JobActivation(EngineRuntime engine)
{
    private static readonly ImmutableSortedSet<JobRank> None = [];

    /// <summary>Answers at once when there are jobs, or nobody wants to wait; else the waiter queues.</summary>
    public bool Activate(JobWaiter waiter)
    {
        ActivateJobs request = waiter.Request;
        Check(request.Type.Length > 0, "The job type must not be empty.");
        Check(request.Timeout > TimeSpan.Zero, $"The lock's timeout must be longer than 0 ms, but is {request.Timeout.TotalMilliseconds} ms.");
        Check(request.MaxJobsToActivate > 0, $"maxJobsToActivate must be at least 1, but is {request.MaxJobsToActivate}.");

        if (waiter.HasLeft)
        {
            engine.AfterCommit(waiter.Dismiss);
            return true;
        }

        List<ActivatedJob> jobs = Take(request);
        if (jobs.Count > 0 || request.RequestTimeout < TimeSpan.Zero)
        {
            engine.AfterCommit(() => waiter.Answer(jobs));
        }
        else
        {
            Queue(waiter);
        }

        return true;
    }

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public bool Abandon(JobWaiter waiter)
    {
        Dequeue(waiter);
        engine.AfterCommit(waiter.Dismiss);
        return true;
    }

    /// <summary>Time is up.</summary>
    public void EndWait(long waiterKey)
    {
        JobWaiter waiter = engine.State.JobWaiters[waiterKey];
        Dequeue(waiter);
        engine.AfterCommit(() => waiter.Answer([]));
    }

    /// <summary>A job can be activated: whoever has waited longest for such a one gets it.</summary>
    public void Offer(JobRecord job)
    {
        JobRank rank = new(job.Priority, job.JobKey);
        engine.State.ActivatableJobs[job.Type] = engine.State.ActivatableJobs.GetOr(job.Type, None).Add(rank);
        engine.Enqueue(() => Serve(job.Type));
    }

    public void Withdraw(JobRecord job) =>
        engine.State.ActivatableJobs[job.Type] = engine.State.ActivatableJobs.GetOr(job.Type, None).Remove(new(job.Priority, job.JobKey));

    private void Serve(string type)
    {
        foreach (JobWaiter waiter in engine.State.JobWaiters.Rows.Where(waiter => waiter.Request.Type == type && !waiter.HasLeft).ToList())
        {
            List<ActivatedJob> jobs = Take(waiter.Request);
            if (jobs.Count > 0)
            {
                Dequeue(waiter);
                engine.AfterCommit(() => waiter.Answer(jobs));
            }
        }
    }

    private List<ActivatedJob> Take(ActivateJobs request)
    {
        IReadOnlyList<string>? tenants = request.TenantIds is { Count: 0 } ? [TenantIds.Default] : request.TenantIds;
        List<JobRecord> jobs = [.. engine.State.ActivatableJobs.GetOr(request.Type, None)
            .Select(rank => engine.State.Jobs[rank.JobKey])
            .Where(job => tenants is null || tenants.Contains(job.Process.TenantId))
            .Where(job => request.WithLease || job.LeaseToken is null)
            .Take(request.MaxJobsToActivate)];
        return [.. jobs.Select(job => Hand(job, request))];
    }

    private ActivatedJob Hand(JobRecord job, ActivateJobs request)
    {
        UserTaskTransition? userTask = engine.UserTaskTransitions.TransitionOf(job);
        JsonObject variables = engine.Variables.Visible(job.ElementInstanceKey, request.FetchVariables);
        foreach ((string name, JsonNode? value) in userTask?.Variables ?? [])
        {
            if (request.FetchVariables.Count == 0 || request.FetchVariables.Contains(name))
            {
                variables[name] = value?.DeepClone();
            }
        }

        return new(engine.Jobs.Lock(job, request), variables, userTask);
    }

    private void Queue(JobWaiter waiter)
    {
        waiter.Key = engine.State.Keys.Next();
        waiter.Deadline = engine.Deadlines.After(waiter.Request.RequestTimeout == TimeSpan.Zero ? engine.Options.RequestTimeout : waiter.Request.RequestTimeout);
        engine.State.JobWaiters[waiter.Key] = waiter;
        engine.Deadlines.Add(waiter.Deadline.Value, DueKind.JobPoll, waiter.Key);
    }

    private void Dequeue(JobWaiter waiter)
    {
        if (engine.State.JobWaiters.TryGet(waiter.Key, out JobWaiter? queued) && queued == waiter)
        {
            engine.State.JobWaiters.Remove(waiter.Key);
            engine.Deadlines.Remove(waiter.Deadline, DueKind.JobPoll, waiter.Key);
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
