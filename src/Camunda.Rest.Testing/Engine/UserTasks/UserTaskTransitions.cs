using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>What happens to user tasks, and is held up, denied and corrected by their listeners.</summary>
internal sealed class UserTaskTransitions(
    EngineState state, EngineClock clock, StepQueue steps, VariableMappings mappings, ListenerRunner listeners, OutcomeWaits waits)
{
    /// <summary>What an assignment does; null takes the assignee away.</summary>
    public static UserTaskTransition Assignment(UserTaskRecord task, string? assignee, string action) =>
        new()
        {
            Event = JobListenerEventType.Assigning,
            Target = task with { Assignee = assignee, Action = action },
            ChangedAttributes = ["assignee"],
        };

    /// <summary>Whether listeners hold up an event of a user task.</summary>
    public bool HasListeners(ElementInstanceRecord element, JobListenerEventType listenerEvent) =>
        listeners.HasAny(element, listenerEvent);

    /// <summary>
    /// Begins a transition, and finishes it at once where no listener holds it up. The waiter is null then, or where nobody awaits the
    /// outcome.
    /// </summary>
    public UserTaskWaiter? Begin(UserTaskRecord task, UserTaskTransition transition, bool awaitsOutcome = false)
    {
        ElementInstanceRecord element = state.ElementInstances[task.ElementInstanceKey];
        if (!listeners.HasAny(element, transition.Event))
        {
            Finish(task, transition);
            return null;
        }

        Put(task with { State = StateDuring(transition.Event), Transition = transition });
        steps.Enqueue(new ContinueElement(task.ElementInstanceKey));
        return awaitsOutcome ? waits.Begin(task.UserTaskKey) : null;
    }

    /// <summary>Makes the job of the next listener, or does what the listeners have held up.</summary>
    /// <exception cref="ElementFailure">It cannot be told what job.</exception>
    public void Advance(ElementInstanceRecord element)
    {
        UserTaskRecord task = state.UserTasks[element.UserTaskKey!.Value];
        if (task.Transition is { } transition && !listeners.Run(element, transition.Event, transition.ListenersDone))
        {
            Finish(task, transition);
        }
    }

    /// <summary>A listener has decided.</summary>
    public void CompleteListener(JobRecord job, ListenerResult result)
    {
        UserTaskRecord task = state.UserTaskOf(job);
        UserTaskTransition transition = task.Transition!;
        if (result.IsDenied)
        {
            string reason = string.IsNullOrEmpty(result.DeniedReason) ? "" : $" Its reason: {result.DeniedReason}";
            string denied = transition.Event.Value.ToLowerInvariant();
            waits.Refuse(
                task.UserTaskKey,
                RejectionKind.InvalidState,
                $"A listener has denied the {denied} of the user task {task.UserTaskKey}.{reason}");
            Put(task with { State = UserTaskState.Created, Transition = null });
            return;
        }

        UserTaskChanges corrections = result.Corrections ?? new();
        Put(task with
        {
            Transition = transition with
            {
                Target = UserTaskEdits.Apply(transition.Target, corrections),
                ChangedAttributes = [.. transition.ChangedAttributes.Union(corrections.Attributes)],
                ListenersDone = transition.ListenersDone + 1,
            },
        });
        steps.Enqueue(new ContinueElement(job.ElementInstanceKey));
    }

    /// <summary>Refuses a result that the listener of such a job cannot have.</summary>
    public void Check(JobRecord job, ListenerResult result)
    {
        JobListenerEventType listenerEvent = state.UserTaskOf(job).Transition!.Event;
        string? problem = result switch
        {
            { IsDenied: true } when listenerEvent == JobListenerEventType.Creating => "the creation of a user task cannot be denied",
            { IsDenied: true } when listenerEvent == JobListenerEventType.Canceling => "the cancellation of a user task cannot be denied",
            { IsDenied: true, Corrections.Attributes.Count: > 0 } => "what is denied cannot be corrected",
            _ => null,
        };
        if (problem is not null)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The result of the job {job.JobKey} is refused: {problem}.");
        }
    }

    /// <summary>Cancels the user task of an element that is terminated; listeners hold up the task, and the element with it.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        if (element.UserTaskKey is { } key && state.UserTasks[key] is { IsOpen: true } task)
        {
            waits.Refuse(key, RejectionKind.NotFound, $"The user task {key} was cancelled before its listeners were done.");
            Begin(task, new() { Event = JobListenerEventType.Canceling, Target = task with { Transition = null } });
        }
    }

    private void Finish(UserTaskRecord task, UserTaskTransition transition)
    {
        waits.Complete(task.UserTaskKey);
        UserTaskRecord done = Put(transition.Target with { State = UserTaskState.Created, Transition = null });
        if (transition.Event == JobListenerEventType.Canceling)
        {
            Put(done with { State = UserTaskState.Canceled, CompletionDate = clock.Now });
        }
        else if (transition.Event == JobListenerEventType.Completing)
        {
            Put(done with { State = UserTaskState.Completed, CompletionDate = clock.Now });
            mappings.ApplyResult(state.ElementInstances[task.ElementInstanceKey], transition.Variables);
            steps.Enqueue(new CompleteElement(task.ElementInstanceKey));
        }
        else if (transition.NextAssignee is { } assignee && done.Assignee is null)
        {
            Begin(done, Assignment(done, assignee, done.Action));
        }
    }

    private static UserTaskState StateDuring(JobListenerEventType listenerEvent) => listenerEvent.Value switch
    {
        JobListenerEventType.Values.Creating => UserTaskState.Creating,
        JobListenerEventType.Values.Assigning => UserTaskState.Assigning,
        JobListenerEventType.Values.Updating => UserTaskState.Updating,
        JobListenerEventType.Values.Canceling => UserTaskState.Canceling,
        _ => UserTaskState.Completing,
    };

    private UserTaskRecord Put(UserTaskRecord task) => state.UserTasks[task.UserTaskKey] = task;
}
