using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.Instances;

/// <summary>Who waits for instances to complete.</summary>
internal sealed class ResultWaits(EngineState state, Schedules schedules, Replies replies, EngineOptions options)
{
    public ResultWaiter Begin(long processInstanceKey, CreateInstance command)
    {
        TimeSpan timeout = command.RequestTimeout > TimeSpan.Zero ? command.RequestTimeout : options.RequestTimeout;
        ResultWaiter waiter = new(processInstanceKey, command.FetchVariables, schedules.Deadlines.After(timeout));
        state.ResultWaiters[processInstanceKey] = waiter;
        schedules.Deadlines.Add(waiter.Deadline, DueKind.InstanceResult, processInstanceKey);
        return waiter;
    }

    /// <summary>Hands over the result; harmless when nobody waits for it.</summary>
    public void Complete(long processInstanceKey, Func<ResultWaiter, CreatedInstance> getResult)
    {
        if (Take(processInstanceKey) is { } waiter)
        {
            CreatedInstance result = getResult(waiter);
            replies.Add(() => waiter.Answer(result));
        }
    }

    /// <summary>Ends the wait without a result; harmless when nobody waits.</summary>
    public void Fail(long processInstanceKey, EngineRejectionException rejection)
    {
        if (Take(processInstanceKey) is { } waiter)
        {
            replies.Add(() => waiter.Fail(rejection));
        }
    }

    /// <summary>Time is up; the instance goes on.</summary>
    public void Expire(long processInstanceKey) => Fail(
        processInstanceKey,
        new EngineRejectionException(
            RejectionKind.Timeout,
            $"The process instance {processInstanceKey} did not complete in time. It goes on."));

    /// <summary>Ends a wait whose caller has gone; harmless when the wait is over.</summary>
    public void Abandon(ResultWaiter waiter, CancellationToken cancellationToken)
    {
        Take(waiter.ProcessInstanceKey);
        replies.Add(() => waiter.Cancel(cancellationToken));
    }

    private ResultWaiter? Take(long processInstanceKey)
    {
        if (state.ResultWaiters.TryGet(processInstanceKey, out ResultWaiter? waiter))
        {
            state.ResultWaiters.Remove(processInstanceKey);
            schedules.Deadlines.Remove(waiter.Deadline, DueKind.InstanceResult, processInstanceKey);
        }

        return waiter;
    }
}
