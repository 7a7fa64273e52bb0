using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>What happens to user tasks, and is held up, denied and corrected by their listeners.</summary>
internal sealed class UserTaskTransitions(EngineRuntime engine)
{
    /// <summary>What an assignment does; null takes the assignee away.</summary>
    public static UserTaskTransition Assignment(UserTaskRecord task, string? assignee, string action) =>
        new() { Event = ListenerEvent.Assigning, Target = task with { Assignee = assignee, Action = action }, ChangedAttributes = ["assignee"] };

    /// <summary>Begins a transition, and finishes it at once where no listener holds it up. The waiter is null then, or where nobody awaits the outcome.</summary>
    public UserTaskWaiter? Begin(UserTaskRecord task, UserTaskTransition transition, bool awaitsOutcome = false)
    {
        ElementInstanceRecord element = engine.State.ElementInstances[task.ElementInstanceKey];
        if (!element.Node.ListenersOf(transition.Event).Any())
        {
            Finish(task, transition);
            return null;
        }

        UserTaskWaiter? waiter = awaitsOutcome ? new(task.UserTaskKey, engine.Deadlines.After(engine.Options.RequestTimeout)) : null;
        if (waiter is not null)
        {
            engine.Deadlines.Add(waiter.Deadline, DueKind.UserTaskOutcome, task.UserTaskKey);
        }

        Put(task with { State = StateDuring(transition.Event), Transition = transition with { Waiter = waiter } });
        engine.Enqueue(() => engine.Elements.Continue(task.ElementInstanceKey));
        return waiter;
    }

    /// <summary>Makes the job of the next listener, or does what the listeners have held up.</summary>
    /// <exception cref="Elements.ElementFailure">It cannot be told what job.</exception>
    public void Advance(ElementInstanceRecord element)
    {
        UserTaskRecord task = engine.State.UserTasks[element.UserTaskKey!.Value];
        if (task.Transition is { } transition && !engine.Listeners.Run(element, transition.Event, transition.ListenersDone))
        {
            Finish(task, transition);
        }
    }

    /// <summary>A listener has decided.</summary>
    public void CompleteListener(JobRecord job, ListenerResult result)
    {
        UserTaskRecord task = TaskOf(job);
        UserTaskTransition transition = task.Transition!;
        if (result.IsDenied)
        {
            string reason = string.IsNullOrEmpty(result.DeniedReason) ? "" : $" Its reason: {result.DeniedReason}";
            Refuse(transition, RejectionKind.InvalidState, $"A listener has denied the {ApiName.Of(transition.Event).ToLowerInvariant()} of the user task {task.UserTaskKey}.{reason}");
            Put(task with { State = UserTaskState.Created, Transition = null });
            return;
        }

        UserTaskChanges corrections = result.Corrections ?? new();
        Put(task with
        {
            Transition = transition with
            {
                Target = UserTaskProcessor.Apply(transition.Target, corrections),
                ChangedAttributes = [.. transition.ChangedAttributes.Union(corrections.Attributes)],
                ListenersDone = transition.ListenersDone + 1,
            },
        });
        engine.Enqueue(() => engine.Elements.Continue(job.ElementInstanceKey));
    }

    /// <summary>Refuses a result that the listener of such a job cannot have.</summary>
    public void Check(JobRecord job, ListenerResult result)
    {
        ListenerEvent listenerEvent = TaskOf(job).Transition!.Event;
        string? problem = result switch
        {
            { IsDenied: true } when listenerEvent == ListenerEvent.Creating => "the creation of a user task cannot be denied",
            { IsDenied: true, Corrections.Attributes.Count: > 0 } => "what is denied cannot be corrected",
            _ => null,
        };
        if (problem is not null)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The result of the job {job.JobKey} is refused: {problem}.");
        }
    }

    /// <summary>What the listener of a job hears of its task; null for other jobs.</summary>
    public UserTaskTransition? TransitionOf(JobRecord job) => job.Kind == JobKind.TaskListener ? TaskOf(job).Transition : null;

    /// <summary>Cancels the user task of an element that is terminated.</summary>
    public void Cancel(ElementInstanceRecord element)
    {
        if (element.UserTaskKey is { } key && engine.State.UserTasks[key] is { IsOpen: true } task)
        {
            Refuse(task.Transition, RejectionKind.NotFound, $"The user task {key} was cancelled before its listeners were done.");
            Put(task with { State = UserTaskState.Canceled, CompletionDate = engine.Now, Transition = null });
        }
    }

    /// <summary>Time is up for whoever waits; the listeners go on.</summary>
    public void EndWait(long userTaskKey)
    {
        UserTaskRecord task = engine.State.UserTasks[userTaskKey];
        Refuse(task.Transition, RejectionKind.Timeout, $"The listeners of the user task {userTaskKey} were not done in time. They go on.");
        Put(task with { Transition = task.Transition! with { Waiter = null } });
    }

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public bool Abandon(UserTaskWaiter waiter, CancellationToken cancellationToken)
    {
        UserTaskRecord task = engine.State.UserTasks[waiter.UserTaskKey];
        if (task.Transition?.Waiter == waiter)
        {
            Release(task.Transition);
            Put(task with { Transition = task.Transition with { Waiter = null } });
        }

        engine.AfterCommit(() => waiter.Cancel(cancellationToken));
        return true;
    }

    private void Finish(UserTaskRecord task, UserTaskTransition transition)
    {
        if (Release(transition) is { } waiter)
        {
            engine.AfterCommit(waiter.Answer);
        }

        UserTaskRecord done = Put(transition.Target with { State = UserTaskState.Created, Transition = null });
        if (transition.Event == ListenerEvent.Completing)
        {
            Put(done with { State = UserTaskState.Completed, CompletionDate = engine.Now });
            engine.Mappings.ApplyResult(engine.State.ElementInstances[task.ElementInstanceKey], transition.Variables);
            engine.Elements.EnqueueComplete(task.ElementInstanceKey);
        }
        else if (transition.NextAssignee is { } assignee && done.Assignee is null)
        {
            Begin(done, Assignment(done, assignee, done.Action));
        }
    }

    // Nobody waits for the transition from here on.
    private UserTaskWaiter? Release(UserTaskTransition? transition)
    {
        if (transition?.Waiter is { } waiter)
        {
            engine.Deadlines.Remove(waiter.Deadline, DueKind.UserTaskOutcome, waiter.UserTaskKey);
        }

        return transition?.Waiter;
    }

    private void Refuse(UserTaskTransition? transition, RejectionKind kind, string detail)
    {
        if (Release(transition) is { } waiter)
        {
            engine.AfterCommit(() => waiter.Fail(new EngineRejectionException(kind, detail)));
        }
    }

    private static UserTaskState StateDuring(ListenerEvent listenerEvent) => listenerEvent switch
    {
        ListenerEvent.Creating => UserTaskState.Creating,
        ListenerEvent.Assigning => UserTaskState.Assigning,
        ListenerEvent.Updating => UserTaskState.Updating,
        _ => UserTaskState.Completing,
    };

    private UserTaskRecord Put(UserTaskRecord task) => engine.State.UserTasks[task.UserTaskKey] = task;

    private UserTaskRecord TaskOf(JobRecord job) => engine.State.UserTasks[engine.State.ElementInstances[job.ElementInstanceKey].UserTaskKey!.Value];
}
