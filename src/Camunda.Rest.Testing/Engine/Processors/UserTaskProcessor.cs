using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>Assigns, changes and completes user tasks.</summary>
internal sealed class UserTaskProcessor(EngineState state, UserTaskTransitions transitions)
{
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
            throw new EngineRejectionException(
                RejectionKind.InvalidState,
                $"The user task {userTaskKey} is already assigned to '{current}'.");
        }

        return transitions.Begin(task, UserTaskTransitions.Assignment(task, assignee, ActionOr(action, "assign")), awaitsOutcome: true);
    }

    public UserTaskWaiter? Unassign(long userTaskKey)
    {
        UserTaskRecord task = Find(userTaskKey, "unassigned");
        return transitions.Begin(task, UserTaskTransitions.Assignment(task, null, "unassign"), awaitsOutcome: true);
    }

    public UserTaskWaiter? Update(long userTaskKey, UserTaskChanges changes, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "updated");
        UserTaskRecord target = UserTaskEdits.Apply(task, changes) with { Action = ActionOr(action, "update") };
        return transitions.Begin(
            task,
            new() { Event = JobListenerEventType.Updating, Target = target, ChangedAttributes = changes.Attributes },
            awaitsOutcome: true);
    }

    public UserTaskWaiter? Complete(long userTaskKey, JsonObject? variables, string? action)
    {
        UserTaskRecord task = Find(userTaskKey, "completed");
        UserTaskRecord target = task with { Action = ActionOr(action, "complete") };
        return transitions.Begin(
            task,
            new() { Event = JobListenerEventType.Completing, Target = target, Variables = variables?.DeepClone().AsObject() },
            awaitsOutcome: true);
    }

    private static string ActionOr(string? action, string fallback) => string.IsNullOrEmpty(action) ? fallback : action;

    private UserTaskRecord Find(long userTaskKey, string outcome)
    {
        if (!state.UserTasks.TryGet(userTaskKey, out UserTaskRecord? task) || !task.IsOpen)
        {
            throw new EngineRejectionException(RejectionKind.NotFound, $"There is no open user task with the key {userTaskKey}.");
        }

        SuspensionProcessor.Check(state, task.Process);
        return task.State == UserTaskState.Created ? task : throw new EngineRejectionException(
            RejectionKind.InvalidState,
            $"The user task {userTaskKey} cannot be {outcome}: it is in the state {task.State}, and its listeners are not done.");
    }
}
