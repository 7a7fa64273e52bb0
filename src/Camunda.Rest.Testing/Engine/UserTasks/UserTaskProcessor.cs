using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>The life of user tasks.</summary>
internal sealed class UserTaskProcessor(EngineRuntime engine)
{
    private const int HighestPriority = 100;

    /// <summary>Evaluates the task's expressions; it is not there yet.</summary>
    /// <exception cref="Elements.ElementFailure">An expression does not give what is wanted.</exception>
    public UserTaskRecord Prepare(ElementInstanceRecord element)
    {
        UserTask node = (UserTask)element.Node;
        return new()
        {
            UserTaskKey = 0,
            Process = element.Process,
            ElementId = element.ElementId,
            ElementInstanceKey = element.ElementInstanceKey,
            Name = element.ElementName,
            Assignee = node.Assignee is { } assignee ? EmptyAsNull(engine.Expressions.Text(element, assignee)) : null,
            CandidateGroups = node.CandidateGroups is { } groups ? engine.Expressions.Texts(element, groups) : [],
            CandidateUsers = node.CandidateUsers is { } users ? engine.Expressions.Texts(element, users) : [],
            DueDate = node.DueDate is { } dueDate ? engine.Expressions.Moment(element, dueDate) : null,
            FollowUpDate = node.FollowUpDate is { } followUpDate ? engine.Expressions.Moment(element, followUpDate) : null,
            ExternalFormReference = node.ExternalFormReference is { } form ? engine.Expressions.Text(element, form) : null,
            FormKey = node.FormKey,
            Priority = node.Priority is { } priority ? EvaluatePriority(element, priority) : 50,
            CustomHeaders = node.Headers,
            CreationDate = engine.Now,
        };
    }

    public void Create(ElementInstanceRecord element, UserTaskRecord task)
    {
        long key = engine.State.Keys.Next();
        string? nextAssignee = element.Node.ListenersOf(ListenerEvent.Assigning).Any() ? task.Assignee : null;
        task = task with { UserTaskKey = key, Assignee = nextAssignee is null ? task.Assignee : null };
        engine.State.ElementInstances[element.ElementInstanceKey] = element with { UserTaskKey = key };
        Begin(task, new() { Event = ListenerEvent.Creating, Target = task, NextAssignee = nextAssignee });
    }

    /// <summary>Assigns a task. The waiter is null unless listeners hold that up; so with the other commands.</summary>
    public UserTaskWaiter? Assign(long userTaskKey, string assignee, bool allowOverride, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "assigned");
        if (string.IsNullOrWhiteSpace(assignee))
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, "The assignee must not be empty.");
        }

        if (!allowOverride && task.Assignee is { } current && current != assignee)
        {
            throw new EngineRejectionException(RejectionKind.InvalidState, $"The user task {userTaskKey} is already assigned to '{current}'.");
        }

        return Begin(task, Assignment(task, assignee, ActionOr(action, "assign")), awaitsOutcome: true);
    }

    public UserTaskWaiter? Unassign(long userTaskKey)
    {
        UserTaskRecord task = Find(userTaskKey, "unassigned");
        return Begin(task, Assignment(task, null, "unassign"), awaitsOutcome: true);
    }

    public UserTaskWaiter? Update(long userTaskKey, UserTaskChanges changes, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "updated");
        UserTaskRecord target = Apply(task, changes) with { Action = ActionOr(action, "update") };
        return Begin(task, new() { Event = ListenerEvent.Updating, Target = target, ChangedAttributes = changes.Attributes }, awaitsOutcome: true);
    }

    public UserTaskWaiter? Complete(long userTaskKey, JsonObject? variables, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "completed");
        UserTaskRecord target = task with { Action = ActionOr(action, "complete") };
        return Begin(task, new() { Event = ListenerEvent.Completing, Target = target, Variables = variables?.DeepClone().AsObject() }, awaitsOutcome: true);
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
                Target = Apply(transition.Target, corrections),
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

    private UserTaskWaiter? Begin(UserTaskRecord task, UserTaskTransition transition, bool awaitsOutcome = false)
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

    private static UserTaskTransition Assignment(UserTaskRecord task, string? assignee, string action) =>
        new() { Event = ListenerEvent.Assigning, Target = task with { Assignee = assignee, Action = action }, ChangedAttributes = ["assignee"] };

    private static UserTaskState StateDuring(ListenerEvent listenerEvent) => listenerEvent switch
    {
        ListenerEvent.Creating => UserTaskState.Creating,
        ListenerEvent.Assigning => UserTaskState.Assigning,
        ListenerEvent.Updating => UserTaskState.Updating,
        _ => UserTaskState.Completing,
    };

    private static UserTaskRecord Apply(UserTaskRecord task, UserTaskChanges changes)
    {
        if (changes.Priority is < 0 or > HighestPriority)
        {
            throw new EngineRejectionException(RejectionKind.InvalidArgument, $"The priority must be from 0 to {HighestPriority}, but is {changes.Priority}.");
        }

        return task with
        {
            Assignee = changes.Assignee is { } assignee ? EmptyAsNull(assignee) : task.Assignee,
            DueDate = Change(task.DueDate, changes.DueDate, "dueDate"),
            FollowUpDate = Change(task.FollowUpDate, changes.FollowUpDate, "followUpDate"),
            CandidateUsers = changes.CandidateUsers ?? task.CandidateUsers,
            CandidateGroups = changes.CandidateGroups ?? task.CandidateGroups,
            Priority = changes.Priority ?? task.Priority,
        };
    }

    private int EvaluatePriority(ElementInstanceRecord element, ElementExpression expression)
    {
        int priority = engine.Expressions.Integer(element, expression);
        return priority is >= 0 and <= HighestPriority
            ? priority
            : throw new Elements.ElementFailure(
                IncidentErrorType.ExtractValueError,
                $"The expression '{expression}' must give a priority from 0 to {HighestPriority}, but gave {priority}.");
    }

    private static DateTimeOffset? Change(DateTimeOffset? current, string? change, string name) => change switch
    {
        null => current,
        "" => null,
        _ => Moment.TryParse(change, out DateTimeOffset moment)
            ? moment
            : throw new EngineRejectionException(RejectionKind.InvalidArgument, $"{name} must be a date-time with a time zone, or empty, but is '{change}'."),
    };

    private static string? EmptyAsNull(string text) => text.Length == 0 ? null : text;

    private static string ActionOr(string? action, string fallback) => string.IsNullOrEmpty(action) ? fallback : action;

    private UserTaskRecord Put(UserTaskRecord task) => engine.State.UserTasks[task.UserTaskKey] = task;

    private UserTaskRecord TaskOf(JobRecord job) => engine.State.UserTasks[engine.State.ElementInstances[job.ElementInstanceKey].UserTaskKey!.Value];

    private UserTaskRecord Find(long userTaskKey, string outcome)
    {
        if (!engine.State.UserTasks.TryGet(userTaskKey, out UserTaskRecord? task) || !task.IsOpen)
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no open user task with the key {userTaskKey}.");
        }

        return task.State == UserTaskState.Created ? task : throw new EngineRejectionException(
            RejectionKind.InvalidState,
            $"The user task {userTaskKey} cannot be {outcome}: it is in the state {ApiName.Of(task.State)}, and its listeners are not done.");
    }
}
