using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
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
        engine.UserTaskTransitions.Begin(task, new() { Event = ListenerEvent.Creating, Target = task, NextAssignee = nextAssignee });
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

        return engine.UserTaskTransitions.Begin(task, UserTaskTransitions.Assignment(task, assignee, ActionOr(action, "assign")), awaitsOutcome: true);
    }

    public UserTaskWaiter? Unassign(long userTaskKey)
    {
        UserTaskRecord task = Find(userTaskKey, "unassigned");
        return engine.UserTaskTransitions.Begin(task, UserTaskTransitions.Assignment(task, null, "unassign"), awaitsOutcome: true);
    }

    public UserTaskWaiter? Update(long userTaskKey, UserTaskChanges changes, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "updated");
        UserTaskRecord target = Apply(task, changes) with { Action = ActionOr(action, "update") };
        return engine.UserTaskTransitions.Begin(task, new() { Event = ListenerEvent.Updating, Target = target, ChangedAttributes = changes.Attributes }, awaitsOutcome: true);
    }

    public UserTaskWaiter? Complete(long userTaskKey, JsonObject? variables, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "completed");
        UserTaskRecord target = task with { Action = ActionOr(action, "complete") };
        return engine.UserTaskTransitions.Begin(task, new() { Event = ListenerEvent.Completing, Target = target, Variables = variables?.DeepClone().AsObject() }, awaitsOutcome: true);
    }

    /// <summary>The task with the changes.</summary>
    /// <exception cref="EngineRejectionException">A value that it cannot have.</exception>
    public static UserTaskRecord Apply(UserTaskRecord task, UserTaskChanges changes)
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
