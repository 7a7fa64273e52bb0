using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>What workers report about jobs, and who operates the cluster changes.</summary>
internal sealed class JobProcessor(
    EngineState state,
    StepQueue steps,
    JobLifecycle jobs,
    VariableScopes scopes,
    VariableMappings mappings,
    IncidentLifecycle incidents,
    EventCatchers catchers,
    EventEffects effects,
    UserTaskTransitions userTasks,
    AdHocProcessor adHoc,
    BusinessIds businessIds)
{
    public void Complete(CompleteJob command)
    {
        JobRecord job = FindOpen(command.JobKey, command.LeaseToken, "completed");
        bool takesResult = (job.Kind.Value, command.Result)
            is (JobKind.Values.TaskListener, ListenerResult) or (JobKind.Values.AdHocSubProcess, AdHocResult);
        if (command.Result is not null && !takesResult)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The job {command.JobKey} takes no result of this type: it is of the kind {job.Kind}.");
        }

        if (command.BusinessId is { } businessId)
        {
            businessIds.Assign(state.ProcessInstances[job.Process.ProcessInstanceKey], businessId);
        }

        switch (job.Kind.Value)
        {
            case JobKind.Values.TaskListener:
                CompleteTaskListener(job, command);
                break;
            case JobKind.Values.ExecutionListener:
                CompleteExecutionListener(job, command);
                break;
            case JobKind.Values.AdHocSubProcess:
                End(job, command);
                adHoc.Apply(state.ElementInstances[job.ElementInstanceKey], command.Result as AdHocResult ?? new());
                break;
            default:
                End(job, command);
                steps.Enqueue(new CompleteElement(job.ElementInstanceKey));
                break;
        }
    }

    public void Fail(FailJob command)
    {
        JobRecord job = jobs.Fail(FindOpen(command.JobKey, command.LeaseToken, "failed"), command);
        scopes.SetLocal(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        if (job.Phase == JobPhase.Stopped)
        {
            string message = string.IsNullOrEmpty(command.ErrorMessage) ? "The job has no retries left." : command.ErrorMessage;
            incidents.Raise(job.ElementInstanceKey, NoRetriesOf(job.Kind), message, job.JobKey);
        }
    }

    public void ThrowError(ThrowJobError command)
    {
        JobRecord job = FindOpen(command.JobKey, command.LeaseToken, "ended by an error") with
        {
            ErrorCode = command.ErrorCode,
            ErrorMessage = command.ErrorMessage,
        };
        if (job.Kind == JobKind.TaskListener)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The job {command.JobKey} cannot be ended by an error: it belongs to a listener of a user task, which may deny instead.");
        }

        // What is being terminated does not go on from an error of a listener of that.
        ElementInstanceRecord element = state.ElementInstances[job.ElementInstanceKey];
        if (element.Phase != ElementPhase.Terminating && catchers.Find<ErrorTrigger>(element, command.ErrorCode) is { } caught)
        {
            jobs.End(job, JobState.ErrorThrown);
            effects.Happen(caught.OwnerKey, caught.Event, command.Variables?.DeepClone().AsObject());
            return;
        }

        jobs.StopByError(job);
        string message = $"The error '{command.ErrorCode}' was thrown, but nothing around '{job.ElementId}' catches it."
            + (string.IsNullOrEmpty(command.ErrorMessage) ? "" : $" The worker says: {command.ErrorMessage}");
        incidents.Raise(job.ElementInstanceKey, IncidentErrorType.UnhandledErrorEvent, message, job.JobKey);
    }

    public void Update(UpdateJob command)
    {
        JobRecord job = Find(command.JobKey);
        if (command is { Retries: null, Timeout: null, Priority: null })
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, "The changeset holds nothing to change.");
        }

        // Who operates the cluster has no token and may change any job; a worker that shows one must have the job still.
        if (!string.IsNullOrEmpty(command.LeaseToken))
        {
            JobLease.Check(job, command.LeaseToken, "changed");
        }

        if (command.Retries < 1)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The retries must be at least 1, but are {command.Retries}.");
        }

        if (command.Timeout is not null && job.Phase != JobPhase.Activated)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The timeout of the job {job.JobKey} cannot be changed: it is not activated.");
        }

        jobs.Update(job, command);
    }

    private void End(JobRecord job, CompleteJob command)
    {
        jobs.End(job, JobState.Completed);
        mappings.ApplyResult(state.ElementInstances[job.ElementInstanceKey], command.Variables);
    }

    private void CompleteExecutionListener(JobRecord job, CompleteJob command)
    {
        jobs.End(job, JobState.Completed);
        if (job.ListenerEvent == JobListenerEventType.Start || job.ListenerEvent == ListenerEvents.BeforeAll)
        {
            scopes.SetLocal(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        }
        else
        {
            scopes.Propagate(job.Process, job.ElementInstanceKey, VariableJson.Read(command.Variables));
        }

        steps.Enqueue(new ContinueListeners(job.ElementInstanceKey));
    }

    private void CompleteTaskListener(JobRecord job, CompleteJob command)
    {
        if (command.Variables is { Count: > 0 })
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The job {job.JobKey} takes no variables: it belongs to a listener of a user task.");
        }

        ListenerResult result = command.Result as ListenerResult ?? new();
        userTasks.Check(job, result);
        jobs.End(job with { IsDenied = result.IsDenied, DeniedReason = result.IsDenied ? result.DeniedReason : null }, JobState.Completed);
        userTasks.CompleteListener(job, result);
    }

    private static IncidentErrorType NoRetriesOf(JobKind kind) => kind.Value switch
    {
        JobKind.Values.ExecutionListener => IncidentErrorType.ExecutionListenerNoRetries,
        JobKind.Values.TaskListener => IncidentErrorType.TaskListenerNoRetries,
        JobKind.Values.AdHocSubProcess => IncidentErrorType.AdHocSubProcessNoRetries,
        _ => IncidentErrorType.JobNoRetries,
    };

    private JobRecord Find(long jobKey)
    {
        if (!state.Jobs.TryGet(jobKey, out JobRecord? job) || job.Phase == JobPhase.Ended)
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no open job with the key {jobKey}.");
        }

        SuspensionProcessor.Check(state, job.Process);
        return job;
    }

    private JobRecord FindOpen(long jobKey, string? leaseToken, string outcome)
    {
        JobRecord job = Find(jobKey);
        JobLease.Check(job, leaseToken, outcome);
        return job.Phase is JobPhase.Activatable or JobPhase.Activated
            ? job
            : throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The job {jobKey} cannot be {outcome}: it is in the state {job.State}.");
    }
}
