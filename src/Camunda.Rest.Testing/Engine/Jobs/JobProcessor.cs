using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>
/// The life of jobs. A lock only keeps a job from others: whoever has its key may report on it, locked or not. A lease is stronger:
/// only who has the token of the last activation may.
/// </summary>
internal sealed class JobProcessor(EngineRuntime engine)
{
    /// <summary>The type and the retries, as the instance sees them.</summary>
    /// <exception cref="ElementFailure">An expression does not give what is wanted.</exception>
    public (string Type, int Retries) Evaluate(ElementInstanceRecord element, JobDefinition definition)
    {
        string type = engine.Expressions.Text(element, definition.Type);
        return type.Length > 0
            ? (type, engine.Expressions.Integer(element, definition.Retries))
            : throw new ElementFailure(IncidentErrorType.ExtractValueError, $"The expression '{definition.Type}' must give a job type, but gave an empty string.");
    }

    public void Create(ElementInstanceRecord element, string type, int retries, JobKind kind, ListenerEvent listenerEvent = ListenerEvent.Unspecified)
    {
        JobRecord job = new()
        {
            JobKey = engine.State.Keys.Next(),
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = element.ElementInstanceKey,
            Type = type,
            Retries = retries,
            Kind = kind,
            ListenerEvent = listenerEvent,
            CustomHeaders = element.Node.Headers,
            CreationTime = engine.Now,
            LastUpdateTime = engine.Now,
        };
        engine.State.Jobs[job.JobKey] = job;
        engine.State.ElementInstances[element.ElementInstanceKey] = element with { JobKey = job.JobKey };
        engine.JobActivation.Offer(job);
    }

    public JobRecord Lock(JobRecord job, ActivateJobs request)
    {
        engine.JobActivation.Withdraw(job);
        JobRecord locked = Put(job with
        {
            Phase = JobPhase.Activated,
            Worker = request.Worker,
            Deadline = engine.DueDates.After(request.Timeout),
            LeaseToken = request.WithLease ? $"lease-{engine.State.Keys.Next()}" : null,
        });
        engine.DueDates.Add(locked.Deadline!.Value, DueKind.JobLock, job.JobKey);
        return locked;
    }

    /// <summary>Their activation did not reach anyone: it is as if it had not been, unless it is over anyway.</summary>
    public bool Return(IReadOnlyList<ActivatedJob> activated)
    {
        foreach (JobRecord given in activated.Select(job => job.Job))
        {
            JobRecord job = engine.State.Jobs[given.JobKey];
            if (job.Phase == JobPhase.Activated && (job.Deadline, job.Worker, job.LeaseToken) == (given.Deadline, given.Worker, given.LeaseToken))
            {
                engine.JobActivation.Offer(Put(Unlock(job) with { Phase = JobPhase.Activatable }));
            }
        }

        return true;
    }

    public bool Complete(CompleteJob command)
    {
        JobRecord job = FindOpen(command.JobKey, command.LeaseToken, "completed");
        if (command.Result is not null && (job.Kind, command.Result) is not ((JobKind.TaskListener, ListenerResult) or (JobKind.AdHocSubProcess, AdHocResult)))
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The job {command.JobKey} takes no result of this type: it is of the kind {ApiName.Of(job.Kind)}.");
        }

        switch (job.Kind)
        {
            case JobKind.TaskListener:
                CompleteTaskListener(job, command);
                break;
            case JobKind.ExecutionListener:
                CompleteExecutionListener(job, command);
                break;
            case JobKind.AdHocSubProcess:
                End(job, JobState.Completed);
                ApplyVariables(job, command);
                engine.AdHoc.Apply(engine.State.ElementInstances[job.ElementInstanceKey], command.Result as AdHocResult ?? new());
                break;
            default:
                End(job, JobState.Completed);
                ApplyVariables(job, command);
                engine.Elements.EnqueueComplete(job.ElementInstanceKey);
                break;
        }

        return true;
    }

    public bool Fail(FailJob command)
    {
        JobRecord job = Release(FindOpen(command.JobKey, command.LeaseToken, "failed"));
        bool hasRetries = command.Retries > 0;
        bool backsOff = hasRetries && command.RetryBackOff > TimeSpan.Zero;
        job = Put(job with
        {
            State = JobState.Failed,
            Phase = backsOff ? JobPhase.BackingOff : hasRetries ? JobPhase.Activatable : JobPhase.Stopped,
            Retries = command.Retries,
            ErrorMessage = command.ErrorMessage,
            HasFailedWithRetriesLeft = hasRetries,
            BackOffUntil = backsOff ? engine.DueDates.After(command.RetryBackOff) : null,
        });
        engine.Variables.SetLocal(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        if (job.BackOffUntil is { } recursAt)
        {
            engine.DueDates.Add(recursAt, DueKind.JobBackOff, job.JobKey);
        }
        else if (hasRetries)
        {
            engine.JobActivation.Offer(job);
        }
        else
        {
            string message = string.IsNullOrEmpty(command.ErrorMessage) ? "The job has no retries left." : command.ErrorMessage;
            engine.Incidents.Raise(job.ElementInstanceKey, NoRetriesOf(job.Kind), message, job.JobKey);
        }

        return true;
    }

    public bool ThrowError(ThrowJobError command)
    {
        JobRecord job = FindOpen(command.JobKey, command.LeaseToken, "ended by an error") with { ErrorCode = command.ErrorCode, ErrorMessage = command.ErrorMessage };
        if (job.Kind == JobKind.TaskListener)
        {
            throw new EngineRejectionException(RejectionKind.InvalidState, $"The job {command.JobKey} cannot be ended by an error: it belongs to a listener of a user task, which may deny instead.");
        }

        if (engine.Errors.FindCatcher(engine.State.ElementInstances[job.ElementInstanceKey], command.ErrorCode) is { } catchError)
        {
            End(job, JobState.ErrorThrown);
            catchError(command.Variables);
            return true;
        }

        Put(Release(job) with { State = JobState.ErrorThrown, Phase = JobPhase.Stopped });
        string message = $"The error '{command.ErrorCode}' was thrown, but nothing around '{job.ElementId}' catches it."
            + (string.IsNullOrEmpty(command.ErrorMessage) ? "" : $" The worker says: {command.ErrorMessage}");
        engine.Incidents.Raise(job.ElementInstanceKey, IncidentErrorType.UnhandledErrorEvent, message, job.JobKey);
        return true;
    }

    public bool Update(UpdateJob command)
    {
        JobRecord job = Find(command.JobKey);
        if (command is { Retries: null, Timeout: null, Priority: null })
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, "The changeset holds nothing to change.");
        }

        // Who operates the cluster has no token and may change any job; a worker that shows one must have the job still.
        if (!string.IsNullOrEmpty(command.LeaseToken))
        {
            CheckLease(job, command.LeaseToken, "changed");
        }

        if (command.Retries < 1)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The retries must be at least 1, but are {command.Retries}.");
        }

        if (command.Timeout is not null && job.Phase != JobPhase.Activated)
        {
            throw new EngineRejectionException(RejectionKind.InvalidState, $"The timeout of the job {job.JobKey} cannot be changed: it is not activated.");
        }

        if (command.Timeout is { } timeout)
        {
            job = Unlock(job) with { Deadline = engine.DueDates.After(timeout) };
            engine.DueDates.Add(job.Deadline.Value, DueKind.JobLock, job.JobKey);
        }

        bool isOffered = job.Phase == JobPhase.Activatable && command.Priority is not null;
        if (isOffered)
        {
            engine.JobActivation.Withdraw(job);
        }

        job = Put(job with
        {
            Priority = command.Priority ?? job.Priority,
            Retries = command.Retries ?? job.Retries,
            State = command.Retries is null ? job.State : JobState.RetriesUpdated,
        });
        if (isOffered)
        {
            engine.JobActivation.Offer(job);
        }

        return true;
    }

    /// <summary>Its incident is resolved: it can be activated again.</summary>
    public void Resume(long jobKey) => engine.JobActivation.Offer(Put(engine.State.Jobs[jobKey] with { Phase = JobPhase.Activatable }));

    public void EndLock(long jobKey)
    {
        JobRecord job = engine.State.Jobs[jobKey];
        engine.JobActivation.Offer(Put(job with { State = JobState.TimedOut, Phase = JobPhase.Activatable, Deadline = null }));
    }

    public void EndBackOff(long jobKey)
    {
        JobRecord job = engine.State.Jobs[jobKey];
        engine.JobActivation.Offer(Put(job with { Phase = JobPhase.Activatable, BackOffUntil = null }));
    }

    /// <summary>Cancels the job of an element that is terminated.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        if (element.JobKey is { } key && engine.State.Jobs[key].Phase != JobPhase.Ended)
        {
            End(engine.State.Jobs[key], JobState.Canceled);
        }
    }

    private void ApplyVariables(JobRecord job, CompleteJob command) => engine.Mappings.ApplyResult(engine.State.ElementInstances[job.ElementInstanceKey], command.Variables);

    private void CompleteExecutionListener(JobRecord job, CompleteJob command)
    {
        End(job, JobState.Completed);
        if (job.ListenerEvent == ListenerEvent.Start)
        {
            engine.Variables.SetLocal(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        }
        else
        {
            engine.Variables.Propagate(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        }

        engine.Elements.EnqueueNextListener(job.ElementInstanceKey);
    }

    private void CompleteTaskListener(JobRecord job, CompleteJob command)
    {
        if (command.Variables is { Count: > 0 })
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The job {job.JobKey} takes no variables: it belongs to a listener of a user task.");
        }

        ListenerResult result = command.Result as ListenerResult ?? new();
        engine.UserTaskTransitions.Check(job, result);
        End(job with { IsDenied = result.IsDenied, DeniedReason = result.IsDenied ? result.DeniedReason : null }, JobState.Completed);
        engine.UserTaskTransitions.CompleteListener(job, result);
    }

    private static IncidentErrorType NoRetriesOf(JobKind kind) => kind switch
    {
        JobKind.ExecutionListener => IncidentErrorType.ExecutionListenerNoRetries,
        JobKind.TaskListener => IncidentErrorType.TaskListenerNoRetries,
        JobKind.AdHocSubProcess => IncidentErrorType.AdHocSubProcessNoRetries,
        _ => IncidentErrorType.JobNoRetries,
    };

    private void End(JobRecord job, JobState state) => Put(Release(job) with { State = state, Phase = JobPhase.Ended, EndTime = engine.Now });

    // Takes the job out of wherever it waits.
    private JobRecord Release(JobRecord job)
    {
        if (job.Phase == JobPhase.Activatable)
        {
            engine.JobActivation.Withdraw(job);
        }

        engine.DueDates.Remove(job.BackOffUntil, DueKind.JobBackOff, job.JobKey);
        return Unlock(job) with { BackOffUntil = null };
    }

    private JobRecord Unlock(JobRecord job)
    {
        engine.DueDates.Remove(job.Deadline, DueKind.JobLock, job.JobKey);
        return job with { Deadline = null };
    }

    private JobRecord Put(JobRecord job) => engine.State.Jobs[job.JobKey] = job with { LastUpdateTime = engine.Now };

    private JobRecord Find(long jobKey) => engine.State.Jobs.TryGet(jobKey, out JobRecord? job) && job.Phase != JobPhase.Ended
        ? job
        : throw new EngineRejectionException(RejectionKind.NotFound, $"There is no open job with the key {jobKey}.");

    private JobRecord FindOpen(long jobKey, string? leaseToken, string outcome)
    {
        JobRecord job = Find(jobKey);
        CheckLease(job, leaseToken, outcome);
        return job.Phase is JobPhase.Activatable or JobPhase.Activated
            ? job
            : throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The job {jobKey} cannot be {outcome}: it is in the state {ApiName.Of(job.State)}.");
    }

    // The token itself is in no message: it is the proof of who has the job.
    private static void CheckLease(JobRecord job, string? leaseToken, string outcome)
    {
        string? given = string.IsNullOrEmpty(leaseToken) ? null : leaseToken;
        if (given == job.LeaseToken)
        {
            return;
        }

        string reason = (given, job.LeaseToken) switch
        {
            (null, _) => "it was activated with a lease, so the leaseToken of that activation must be sent",
            (_, null) => "it was activated without a lease, so no leaseToken can be right",
            _ => "the leaseToken is not that of its last activation, so another worker may have it by now",
        };
        throw new EngineRejectionException(RejectionKind.InvalidState, $"The job {job.JobKey} cannot be {outcome}: {reason}.");
    }
}
