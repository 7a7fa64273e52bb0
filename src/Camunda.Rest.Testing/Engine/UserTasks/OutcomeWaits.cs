using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>
/// Who waits for the listeners of user tasks. A task has at most one such caller: while its listeners run, it takes no other command.
/// </summary>
internal sealed class OutcomeWaits(EngineState state, Schedules schedules, Replies replies, EngineOptions options)
{
    public UserTaskWaiter Begin(long userTaskKey)
    {
        UserTaskWaiter waiter = new(userTaskKey, schedules.Deadlines.After(options.RequestTimeout));
        state.UserTaskWaiters[userTaskKey] = waiter;
        schedules.Deadlines.Add(waiter.Deadline, DueKind.UserTaskOutcome, userTaskKey);
        return waiter;
    }

    /// <summary>The command is carried out; harmless when nobody waits.</summary>
    public void Complete(long userTaskKey)
    {
        if (Take(userTaskKey) is { } waiter)
        {
            replies.Add(waiter.Answer);
        }
    }

    /// <summary>The command is not carried out; harmless when nobody waits.</summary>
    public void Refuse(long userTaskKey, RejectionKind kind, string detail)
    {
        if (Take(userTaskKey) is { } waiter)
        {
            replies.Add(() => waiter.Fail(new EngineRejectionException(kind, detail)));
        }
    }

    /// <summary>Time is up for whoever waits; the listeners go on.</summary>
    public void Expire(long userTaskKey) =>
        Refuse(userTaskKey, RejectionKind.Timeout, $"The listeners of the user task {userTaskKey} were not done in time. They go on.");

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public void Abandon(UserTaskWaiter waiter, CancellationToken cancellationToken)
    {
        if (state.UserTaskWaiters.TryGet(waiter.UserTaskKey, out UserTaskWaiter? present) && present == waiter)
        {
            Take(waiter.UserTaskKey);
        }

        replies.Add(() => waiter.Cancel(cancellationToken));
    }

    private UserTaskWaiter? Take(long userTaskKey)
    {
        if (state.UserTaskWaiters.TryGet(userTaskKey, out UserTaskWaiter? waiter))
        {
            state.UserTaskWaiters.Remove(userTaskKey);
            schedules.Deadlines.Remove(waiter.Deadline, DueKind.UserTaskOutcome, userTaskKey);
        }

        return waiter;
    }
}
