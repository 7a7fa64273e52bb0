using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>The life of jobs: they are created, locked, released, failed and ended.</summary>
internal sealed class JobLifecycle(EngineState state, EngineClock clock, Schedules schedules, JobQueue queue)
{
    public void Create(ElementInstanceRecord element, JobTerms terms, JobKind kind) =>
        Create(element, terms, kind, JobListenerEventType.Unspecified, element.Node.Headers);

    public void Create(ElementInstanceRecord element, JobTerms terms, JobKind kind, IReadOnlyDictionary<string, string> headers) =>
        Create(element, terms, kind, JobListenerEventType.Unspecified, headers);

    public void Create(
        ElementInstanceRecord element,
        JobTerms terms,
        JobKind kind,
        JobListenerEventType listenerEvent,
        IReadOnlyDictionary<string, string> headers)
    {
        JobRecord job = new()
        {
            JobKey = state.Keys.Next(),
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = element.ElementInstanceKey,
            Type = terms.Type,
            Retries = terms.Retries,
            Priority = terms.Priority,
            Kind = kind,
            ListenerEvent = listenerEvent,
            CustomHeaders = headers,
            CreationTime = clock.Now,
            LastUpdateTime = clock.Now,
        };
        state.Jobs[job.JobKey] = job;
        state.ElementInstances[element.ElementInstanceKey] = element with { JobKey = job.JobKey };
        queue.Offer(job);
    }

    public JobRecord Lock(JobRecord job, ActivateJobs request)
    {
        queue.Withdraw(job);
        JobRecord locked = Put(job with
        {
            Phase = JobPhase.Activated,
            Worker = request.Worker,
            Deadline = schedules.DueDates.After(request.Timeout),
            LeaseToken = request.WithLease ? $"lease-{state.Keys.Next()}" : null,
        });
        schedules.DueDates.Add(locked.Deadline!.Value, DueKind.JobLock, job.JobKey);
        return locked;
    }

    /// <summary>Their activation did not reach anyone: it is as if it had not been, unless it is over anyway.</summary>
    public void Return(IReadOnlyList<ActivatedJob> activated)
    {
        foreach (JobRecord given in activated.Select(job => job.Job))
        {
            JobRecord job = state.Jobs[given.JobKey];
            if (job.Phase == JobPhase.Activated
                && (job.Deadline, job.Worker, job.LeaseToken) == (given.Deadline, given.Worker, given.LeaseToken))
            {
                queue.Offer(Put(Unlock(job) with { Phase = JobPhase.Activatable }));
            }
        }
    }

    /// <summary>It failed: it is offered again, at once or after the back-off, or stops when no retry is left.</summary>
    public JobRecord Fail(JobRecord job, FailJob command)
    {
        bool hasRetries = command.Retries > 0;
        bool backsOff = hasRetries && command.RetryBackOff > TimeSpan.Zero;
        job = Put(Release(job) with
        {
            State = JobState.Failed,
            Phase = backsOff ? JobPhase.BackingOff : hasRetries ? JobPhase.Activatable : JobPhase.Stopped,
            Retries = command.Retries,
            ErrorMessage = command.ErrorMessage,
            HasFailedWithRetriesLeft = hasRetries,
            BackOffUntil = backsOff ? schedules.DueDates.After(command.RetryBackOff) : null,
        });
        if (job.BackOffUntil is { } recursAt)
        {
            schedules.DueDates.Add(recursAt, DueKind.JobBackOff, job.JobKey);
        }
        else if (hasRetries)
        {
            queue.Offer(job);
        }

        return job;
    }

    /// <summary>It ended by an error that nobody catches: an incident holds it.</summary>
    public void StopByError(JobRecord job) => Put(Release(job) with { State = JobState.ErrorThrown, Phase = JobPhase.Stopped });

    /// <summary>Changes the parts that are not null; a time-out only of a job that is locked.</summary>
    public void Update(JobRecord job, UpdateJob command)
    {
        if (command.Timeout is { } timeout)
        {
            job = Unlock(job) with { Deadline = schedules.DueDates.After(timeout) };
            schedules.DueDates.Add(job.Deadline.Value, DueKind.JobLock, job.JobKey);
        }

        bool isMoved = job.Phase == JobPhase.Activatable && command.Priority is not null;
        if (isMoved)
        {
            queue.Withdraw(job);
        }

        job = Put(job with
        {
            Priority = command.Priority ?? job.Priority,
            Retries = command.Retries ?? job.Retries,
            State = command.Retries is null ? job.State : JobState.RetriesUpdated,
        });
        if (isMoved)
        {
            queue.Offer(job);
        }
    }

    /// <summary>Its incident is resolved: it can be activated again.</summary>
    public void Resume(long jobKey) => queue.Offer(Put(state.Jobs[jobKey] with { Phase = JobPhase.Activatable }));

    public void EndLock(long jobKey) =>
        queue.Offer(Put(state.Jobs[jobKey] with { State = JobState.TimedOut, Phase = JobPhase.Activatable, Deadline = null }));

    public void EndBackOff(long jobKey) => queue.Offer(Put(state.Jobs[jobKey] with { Phase = JobPhase.Activatable, BackOffUntil = null }));

    public void End(JobRecord job, JobState outcome) =>
        Put(Release(job) with { State = outcome, Phase = JobPhase.Ended, EndTime = clock.Now });

    /// <summary>Cancels the job of an element that is terminated.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        if (element.JobKey is { } key && state.Jobs[key].Phase != JobPhase.Ended)
        {
            End(state.Jobs[key], JobState.Canceled);
        }
    }

    // Takes the job out of wherever it waits.
    private JobRecord Release(JobRecord job)
    {
        if (job.Phase == JobPhase.Activatable)
        {
            queue.Withdraw(job);
        }

        schedules.DueDates.Remove(job.BackOffUntil, DueKind.JobBackOff, job.JobKey);
        return Unlock(job) with { BackOffUntil = null };
    }

    private JobRecord Unlock(JobRecord job)
    {
        schedules.DueDates.Remove(job.Deadline, DueKind.JobLock, job.JobKey);
        return job with { Deadline = null };
    }

    private JobRecord Put(JobRecord job) => state.Jobs[job.JobKey] = job with { LastUpdateTime = clock.Now };
}
